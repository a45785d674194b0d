package org.isolog.features.platform;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.features.columns.Derivation;
import org.isolog.features.columns.Hash64;

/**
 * Derives the columns of {@link Derived} from events of operating systems and clouds. Events that name no act, no process and no Windows log
 * have none.
 *
 * <p>What costs more than a few comparisons is remembered by the hash of the text it was made of, for a bounded number of texts.
 */
public final class PlatformFacts implements Derivation {
    private static final int MOST_REMEMBERED = 20_000;
    private static final String NO_ACT = "";

    private final ActTable acts = ActTable.load();
    private final Places places = new Places();
    private final Long2ObjectOpenHashMap<CommandShape> shapes = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<String> scriptActs = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<String> commandActs = new Long2ObjectOpenHashMap<>();
    private final Long2ObjectOpenHashMap<String> directories = new Long2ObjectOpenHashMap<>();
    /** By action, so that most events, whose action is no act, cost one look. */
    private final Map<String, Boolean> mayBeActs = new HashMap<>();

    @Override
    public void derive(Fields fields, BiConsumer<String, String> out) {
        boolean windows = fields.get("winlog.channel") != null || fields.get("winlog.record_id") != null || fields.get("winlog.provider_guid") != null;
        String process = Places.nameOf(EventSubject.first(fields, "process.executable", Ecs.PROCESS_NAME));
        String destination = fields.get("destination.ip");
        String action = fields.get(Ecs.EVENT_ACTION);
        boolean mayBeAct = action != null && mayBeAct(action);
        if (!mayBeAct && !windows && process == null && destination == null) {
            return;
        }
        EventSubject subject = new EventSubject(fields, places);
        if (mayBeAct) {
            put(out, Derived.ACT, words(acts.rarest(Derived.ACT, ActTable.key(action), subject)));
        }
        if (windows) {
            put(out, Derived.USER_KIND, Users.kind(fields.get(Ecs.USER_NAME)));
            String target = EventSubject.target(fields);
            put(out, Derived.TARGET, target);
            put(out, Derived.OPENER, target == null ? null : process);
            String source = fields.get(Ecs.SOURCE_IP);
            put(out, Derived.SOURCE_SCOPE, source == null ? null : Network.scope(source));
            script(fields, subject, out);
        }
        if (destination != null) {
            put(out, Derived.DESTINATION_SCOPE, Network.scope(destination));
            String port = fields.get(Ecs.DESTINATION_PORT);
            put(out, Derived.PORT_KIND, port == null ? null : Network.portKind(port));
        }
        if (process != null && isStart(fields)) {
            start(fields, process, subject, out);
        }
    }

    private boolean mayBeAct(String action) {
        if (mayBeActs.size() >= MOST_REMEMBERED) {
            mayBeActs.clear();
        }
        return mayBeActs.computeIfAbsent(action, any -> acts.knows(Derived.ACT, ActTable.key(any)));
    }

    /** PowerShell's own events repeat the command line of their host, which was started once. */
    private static boolean isStart(Fields fields) {
        String provider = fields.get(Ecs.EVENT_PROVIDER);
        boolean told = fields.get(Ecs.PROCESS_COMMAND_LINE) != null && (provider == null || !provider.contains("PowerShell"));
        return told || "process-created".equals(fields.get(Ecs.EVENT_ACTION));
    }

    private void start(Fields fields, String process, EventSubject subject, BiConsumer<String, String> out) {
        put(out, Derived.STARTED, process);
        put(out, Derived.PARENT, EventSubject.parent(fields));
        String path = fields.get("process.executable");
        if (path != null) {
            put(out, Derived.DIRECTORY, directories.computeIfAbsent(key(directories, path), any -> {
                String kind = places.kind(path.toLowerCase(Locale.ROOT));
                return kind == null ? NO_ACT : kind;
            }));
        }
        put(out, Derived.PROCESS_ACT, words(acts.rarest(Derived.PROCESS_ACT, process, subject)));
        String command = fields.get(Ecs.PROCESS_COMMAND_LINE);
        if (command != null) {
            put(out, Derived.COMMAND_ACT, commandActs.computeIfAbsent(key(commandActs, process + ' ' + command),
                    any -> remembered(acts.rarest(Derived.COMMAND_ACT, process, subject))));
            shape(command, out);
        }
    }

    private void shape(String command, BiConsumer<String, String> out) {
        CommandShape shape = shapes.computeIfAbsent(key(shapes, command), any -> CommandShape.of(command));
        put(out, Derived.COMMAND_LENGTH, Integer.toString(shape.length()));
        put(out, Derived.COMMAND_RUN, Integer.toString(shape.run()));
        put(out, Derived.COMMAND_SYMBOLS, Integer.toString(shape.symbols()));
        put(out, Derived.COMMAND_ENTROPY, Integer.toString(shape.entropy()));
    }

    private void script(Fields fields, EventSubject subject, BiConsumer<String, String> out) {
        String script = EventSubject.script(fields);
        if (script == null) {
            return;
        }
        put(out, Derived.SCRIPT_ACT, scriptActs.computeIfAbsent(key(scriptActs, script),
                any -> remembered(acts.rarest(Derived.SCRIPT_ACT, "script", subject))));
        CommandShape shape = shapes.computeIfAbsent(key(shapes, script), any -> CommandShape.of(script));
        put(out, Derived.SCRIPT_SYMBOLS, Integer.toString(shape.symbols()));
    }

    /** The key of a text in a memory, which is emptied when it is full. */
    private static long key(Long2ObjectOpenHashMap<?> memory, String text) {
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        return Hash64.of(text);
    }

    private static String words(Act act) {
        return act == null ? null : act.words();
    }

    private static String remembered(Act act) {
        return act == null ? NO_ACT : act.words();
    }

    private static void put(BiConsumer<String, String> out, String name, String value) {
        if (value != null && !value.isEmpty()) {
            out.accept(name, value);
        }
    }
}

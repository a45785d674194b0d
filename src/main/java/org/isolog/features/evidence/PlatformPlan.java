package org.isolog.features.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.features.evidence.NestedHabit.Spec;
import org.isolog.features.platform.ActTable;
import org.isolog.features.platform.Derived;

/** What is learned of logons, processes, their commands and their connections, as far as the events have it. */
final class PlatformPlan {
    private static final String ANY = ColumnPool.ANY;
    private static final List<Spec> HABITS = List.of(
            habit("winlog.logon.type", Ecs.USER_NAME, Derived.USER_KIND), habit("winlog.logon.type", Ecs.HOST_NAME),
            habit("winlog.event_data.AuthenticationPackageName", Ecs.USER_NAME, Derived.USER_KIND),
            habit("winlog.event_data.LogonProcessName", Ecs.USER_NAME, Derived.USER_KIND),
            habit(Derived.SOURCE_SCOPE, Ecs.USER_NAME, Derived.USER_KIND),
            habit(Derived.STARTED, Derived.PARENT), habit(Derived.PARENT, Derived.STARTED),
            habit(Derived.STARTED, Ecs.USER_NAME, Derived.USER_KIND), habit(Derived.STARTED, Ecs.HOST_NAME),
            habit(Derived.DIRECTORY, Derived.STARTED), habit(Derived.DIRECTORY, Ecs.USER_NAME, Derived.USER_KIND),
            habit(Derived.OPENER, Derived.TARGET),
            habit(Derived.DESTINATION_SCOPE, Ecs.PROCESS_NAME), habit(Derived.PORT_KIND, Ecs.PROCESS_NAME),
            new Spec(Channel.RARITY, "network.protocol", Ecs.DESTINATION_PORT, ANY), new Spec(Channel.RARITY, Ecs.DESTINATION_PORT, "network.protocol", ANY));
    private static final List<String> COMMAND_NUMBERS = List.of(Derived.COMMAND_LENGTH, Derived.COMMAND_RUN, Derived.COMMAND_SYMBOLS, Derived.COMMAND_ENTROPY);

    private PlatformPlan() {
    }

    private static Spec habit(String field, String... contexts) {
        List<String> all = new ArrayList<>(List.of(contexts));
        all.add(ANY);
        return new Spec(Channel.PLATFORM, field, all.toArray(String[]::new));
    }

    /** What is learned, each by itself; null stands for what the events have nothing for. */
    static List<Supplier<Evidence>> lessons(ColumnPool pool, int[] rows) {
        List<Supplier<Evidence>> lessons = new ArrayList<>();
        ActTable table = ActTable.load();
        for (String column : List.of(Derived.ACT, Derived.PROCESS_ACT, Derived.COMMAND_ACT, Derived.SCRIPT_ACT)) {
            lessons.add(() -> KnownAct.learn(pool, column, table, rows));
        }
        for (Spec habit : HABITS) {
            lessons.add(() -> NestedHabit.learn(pool, habit, rows));
        }
        for (String number : COMMAND_NUMBERS) {
            lessons.add(() -> HighNumber.learn(pool, Derived.STARTED, number, rows));
        }
        lessons.add(() -> HighNumber.learn(pool, ANY, Derived.SCRIPT_SYMBOLS, rows));
        return lessons;
    }
}

package org.isolog.ingest.formats.windows;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.Arrays;

/**
 * Collects what one Windows event says, then puts it under ECS names. Fill in the System values and the data in their order, call
 * {@link #put}, and use it again: that empties it. For one thread.
 *
 * <p>Which value goes where depends on provider and event id, and stands in the table of data names; a value without a name there
 * becomes {@code winlog.event_data.NAME}, whether it stood in EventData or in UserData. Values that say nothing ("-") are left out.
 */
public final class WindowsEvent {
    /** What Winlogbeat calls the values of the event that have no ECS name. */
    public static final String DATA_PREFIX = "winlog.event_data.";
    /** Values that are kept; no real event has as many. What is beyond stands in the record's raw text. */
    private static final int MOST_DATA = 400;

    private final EventKinds kinds;
    private final DataValues dataValues = new DataValues();
    private final String[] system = new String[SystemValue.all().length];
    private String[] names = new String[32];
    private String[] values = new String[32];
    private int count;
    private String rendered;

    public WindowsEvent() {
        this.kinds = EventKinds.shared();
    }

    /** Forgets everything that was put in. */
    public void clear() {
        Arrays.fill(system, null);
        Arrays.fill(names, 0, count, null);
        Arrays.fill(values, 0, count, null);
        count = 0;
        rendered = null;
    }

    /** A null or empty value is none; a later one replaces an earlier. */
    public WindowsEvent set(SystemValue which, String value) {
        String plain = PlainValues.of(value);
        if (plain != null) {
            system[which.ordinal()] = plain;
        }
        return this;
    }

    /** The value, or null. */
    public String get(SystemValue which) {
        return system[which.ordinal()];
    }

    /**
     * The next value of EventData or UserData.
     *
     * @param name  null or empty for a value without one, which is then called {@code param} and its place from 1, as Winlogbeat does
     * @param value text as in Event XML: numbers decimal or with 0x, GUIDs and SIDs in any usual notation, codes such as %%1833; null for none
     */
    public WindowsEvent data(String name, String value) {
        if (count == MOST_DATA) {
            return this;
        }
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        names[count] = name == null || name.isEmpty() ? "param" + (count + 1) : name;
        values[count++] = ParameterWords.shared().in(PlainValues.of(value));
        return this;
    }

    /** The first value of that name in EventData or UserData; null if there is none, or one that says nothing. */
    public String data(String name) {
        for (int i = 0; i < count; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** The event's text as Windows rendered it, where the export has it. */
    public WindowsEvent rendered(String message) {
        if (message != null && !message.isBlank()) {
            rendered = message;
        }
        return this;
    }

    /** Whether it is known at all what event this is. */
    public boolean isKnown() {
        return get(SystemValue.EVENT_ID) != null;
    }

    /** Puts all fields of the event, and forgets it. */
    public void put(Fields.Builder fields) {
        if (count == 0 && rendered != null) {
            RenderedLabels.shared().read(rendered, this);
        }
        String channel = get(SystemValue.CHANNEL);
        set(SystemValue.CHANNEL, channel == null ? null : Hayabusa.channel(channel));
        EventKind kind = kinds.of(get(SystemValue.PROVIDER), get(SystemValue.CHANNEL), get(SystemValue.EVENT_ID));
        for (SystemValue one : SystemValue.all()) {
            if (one.field() != null) {
                fields.put(one.field(), system[one.ordinal()]);
            }
        }
        putKeywords(fields);
        fields.put(Ecs.LOG_LEVEL, Levels.word(get(SystemValue.LEVEL)));
        fields.put(Ecs.EVENT_ACTION, kind.action());
        putData(kind, fields);
        Derived.put(this, kind, fields);
        fields.put(Ecs.MESSAGE, message(kind, fields));
        clear();
    }

    String rendered() {
        return rendered;
    }

    int count() {
        return count;
    }

    String name(int index) {
        return names[index];
    }

    String value(int index) {
        return values[index];
    }

    private void putData(EventKind kind, Fields.Builder fields) {
        for (int i = 0; i < count; i++) {
            if (values[i] != null) {
                DataTarget target = kind.target(names[i]);
                if (target == null) {
                    putUnnamed(names[i], values[i], fields);
                } else {
                    dataValues.put(target, names[i], values[i], fields);
                }
            }
        }
    }

    /** The same name twice is rare, but both values count. */
    private static void putUnnamed(String name, String value, Fields.Builder fields) {
        String field = DATA_PREFIX + name;
        String distinct = field;
        for (int n = 2; fields.get(distinct) != null && !fields.get(distinct).equals(value); n++) {
            distinct = field + "_" + n;
        }
        fields.put(distinct, value);
    }

    private void putKeywords(Fields.Builder fields) {
        String keywords = Keywords.canonical(get(SystemValue.KEYWORDS));
        fields.put("winlog.keywords", keywords);
        fields.put(Ecs.EVENT_OUTCOME, Keywords.outcome(keywords));
    }

    private String message(EventKind kind, Fields.Builder fields) {
        String sentence = kind.sentence() == null ? null : kind.sentence().fill(this, fields, rendered == null);
        if (sentence != null) {
            return sentence;
        }
        return rendered != null ? rendered.strip() : Sentence.plain(this);
    }
}

package org.isolog.ingest.formats.json;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.words.MessageFacts;

/**
 * Maps the values of a record of no known product by what their names usually mean. The value whose name fits best as the event's
 * time becomes its time and no field; where no name fits, the first value that is written as a date and time.
 */
final class GeneralMapping {
    /** A time deep in a record is worse than any at its top. */
    private static final int NESTED = 1000;
    /** The time of an envelope is that of its being sent. */
    private static final int OUTSIDE = 500;
    private static final int SHORTEST_TIME = 15;
    private static final int LONGEST_TIME = 40;

    private final FieldNames names;
    private final TimeParser times;

    /** @param timeRank how well it fits the event's time, the less the better; negative for not at all */
    record Meaning(String field, int timeRank, boolean status) {
    }

    GeneralMapping(FieldNames names, TimeParser times) {
        this.names = names;
        this.times = times;
    }

    /** Fills the fields and gives the text of the time, or null where there is none. */
    String map(JsonValues values, Fields.Builder fields) {
        int time = findTime(values);
        String outcome = null;
        for (int i = 0; i < values.size(); i++) {
            if (i == time) {
                continue;
            }
            JsonName key = values.key(i);
            String value = values.value(i);
            Meaning meaning = meaning(key);
            if (meaning.status() && (outcome == null || outcome.equals(Ecs.UNKNOWN))) {
                outcome = Outcomes.of(value);
            }
            put(fields, meaning.field(), key.text, value);
        }
        derive(fields, outcome);
        return time < 0 ? null : values.value(time);
    }

    /** The first value of a field gets it, others keep their names; so does what is no address where one should be. */
    private static void put(Fields.Builder fields, String field, String name, String value) {
        if (field.equals(name) || isNone(value) || fields.get(field) != null) {
            fields.put(name, value);
            return;
        }
        String address = field.endsWith(".ip") ? firstAddress(value) : value;
        fields.put(address == null ? name : field, address == null ? value : address);
        if (address != null && address.length() < value.length()) {
            fields.put(name, value);
        }
    }

    private static boolean isNone(String value) {
        return value.equals("-") || value.equals("--");
    }

    private static String firstAddress(String value) {
        int comma = value.indexOf(',');
        return Addresses.withoutPort(comma < 0 ? value : value.substring(0, comma));
    }

    /** The entry that holds the time, or -1. */
    int findTime(JsonValues values) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < values.size(); i++) {
            int own = meaning(values.key(i)).timeRank();
            int rank = values.isOfEnvelope(i) ? own + OUTSIDE : own;
            if (own >= 0 && rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        for (int i = 0; best < 0 && i < values.size(); i++) {
            if (looksLikeTime(values.value(i)) && times.isWritten(values.value(i))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean looksLikeTime(String value) {
        return value.length() >= SHORTEST_TIME && value.length() <= LONGEST_TIME && value.indexOf(':') > 0;
    }

    private Meaning meaning(JsonName key) {
        Meaning meaning = key.meaning;
        if (meaning == null) {
            String name = key.text;
            int rank = names.timeRank(name);
            if (rank < 0 && name.indexOf('.') > 0) {
                int leaf = names.timeRank(name.substring(name.lastIndexOf('.') + 1));
                rank = leaf < 0 ? leaf : leaf + NESTED;
            }
            meaning = new Meaning(names.fieldFor(name), rank, names.isStatus(name));
            key.meaning = meaning;
        }
        return meaning;
    }

    private static void derive(Fields.Builder fields, String outcome) {
        String executable = fields.get("process.executable");
        if (executable != null && fields.get(Ecs.PROCESS_NAME) == null) {
            fields.put(Ecs.PROCESS_NAME, executable.substring(Math.max(executable.lastIndexOf('\\'), executable.lastIndexOf('/')) + 1));
        }
        if (outcome != null && fields.get(Ecs.EVENT_OUTCOME) == null) {
            fields.put(Ecs.EVENT_OUTCOME, outcome);
        }
        MessageFacts.complete(fields.get(Ecs.MESSAGE), fields);
    }
}

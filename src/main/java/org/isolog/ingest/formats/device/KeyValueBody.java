package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;


/**
 * Messages of key=value pairs: Fortinet, Sophos, SonicWall, Forcepoint, Barracuda, Meraki and whoever else writes so, with at most a few
 * words before the first pair. Asked last, as it takes every message of that shape.
 */
public final class KeyValueBody implements MessageBody {
    private static final int LEAST_PAIRS = 3;
    /** Longest text before the first pair; more is a sentence with an equals sign in it. */
    private static final int LONGEST_LEAD = 80;

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int first = firstPair(message, 0);
        if (first < 0) {
            return false;
        }
        Dialect dialect = Dialect.of(message, first);
        PairClock clock = new PairClock();
        NamedFields named = new NamedFields(fields, dialect.names());
        SpacedPairs.scan(message, first, SpacedPairs.Style.QUOTED, (key, value) -> {
            if (!clock.take(key, value)) {
                named.pair(key, value);
            }
        });
        fields.put(DeviceTime.FIELD, clock.text());
        dialect.complete(message.substring(0, first).strip(), message, fields);
        named.end(fields.get(Ecs.EVENT_ACTION));
        return true;
    }

    /** Where the first of at least three pairs begins; -1 if the message is of another shape. */
    public static int firstPair(String text, int from) {
        int first = SpacedPairs.firstKey(text, from);
        if (first < 0 || first - from > LONGEST_LEAD) {
            return -1;
        }
        int key = first;
        for (int pairs = 1; pairs < LEAST_PAIRS; pairs++) {
            int blank = text.indexOf(' ', key);
            key = blank < 0 ? -1 : SpacedPairs.firstKey(text, blank + 1);
            if (key < 0) {
                return -1;
            }
        }
        return first;
    }
}

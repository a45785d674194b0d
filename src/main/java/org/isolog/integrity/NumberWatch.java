package org.isolog.integrity;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.GroupedDigits;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceFact.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that a log itself gives its records, one sequence for each host and channel: who takes records out of a log leaves a hole in
 * them. An export that was filtered has holes too, which is why this is a fact and no verdict.
 */
final class NumberWatch {
    private static final List<String> NUMBERS = List.of(Ecs.EVENT_SEQUENCE, "winlog.record_id");
    /** A log that names a new host in every record must not fill memory. */
    private static final int MOST_SEQUENCES = 1000;

    private final Map<String, Long> last = new HashMap<>();
    private long missing;
    private long firstHole;
    private String hole;
    private long falls;
    private long firstFall;

    void add(Event event) {
        Long number = number(event);
        if (number == null) {
            return;
        }
        String sequence = event.get(Ecs.HOST_NAME) + "\n" + event.get("winlog.channel");
        Long before = last.get(sequence);
        if (before == null && last.size() >= MOST_SEQUENCES) {
            return;
        }
        last.put(sequence, number);
        if (before != null) {
            compare(before, number, event.ref().record());
        }
    }

    private void compare(long before, long number, long record) {
        if (number > before + 1) {
            if (missing == 0) {
                firstHole = record;
                hole = before + " is followed by " + number;
            }
            missing += number - before - 1;
        } else if (number <= before) {
            firstFall = falls++ == 0 ? record : firstFall;
        }
    }

    private static Long number(Event event) {
        for (String name : NUMBERS) {
            String text = event.get(name);
            if (text != null && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Long.valueOf(text);
            }
        }
        return null;
    }

    List<SourceFact> facts() {
        List<SourceFact> facts = new ArrayList<>();
        if (missing > 0) {
            facts.add(new SourceFact(Kind.NUMBERS_MISSING, missing, firstHole, GroupedDigits.of(missing) + (missing == 1 ? " record number is" : " record numbers are")
                    + " missing: at record " + firstHole + " " + hole + "."));
        }
        if (falls > 0) {
            facts.add(new SourceFact(Kind.NUMBERS_FALL, falls, firstFall, "Record numbers fall or come again " + (falls == 1 ? "once" : GroupedDigits.of(falls) + " times")
                    + ", first at record " + firstFall + "."));
        }
        return facts;
    }
}

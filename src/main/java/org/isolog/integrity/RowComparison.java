package org.isolog.integrity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the records of one source that differ between a seal and now. Sorts, so n log n time and 32 bytes a row. */
final class RowComparison {
    static final int LISTED = 20;

    private record Row(long record, long digest) {
    }

    private static final Comparator<Row> BY_RECORD = Comparator.comparingLong(Row::record).thenComparingLong(Row::digest);

    private final String path;
    private final List<Change> listed = new ArrayList<>();
    private long found;

    RowComparison(String path) {
        this.path = path;
    }

    /** The changed records, ascending, at most {@value #LISTED} and then one that counts the rest; if none differs, that their order does. */
    List<Change> changes(RowDigests sealed, RowDigests now) {
        Row[] before = sorted(sealed);
        Row[] after = sorted(now);
        int b = 0;
        int a = 0;
        while (b < before.length || a < after.length) {
            long record = Math.min(b < before.length ? before[b].record : Long.MAX_VALUE, a < after.length ? after[a].record : Long.MAX_VALUE);
            int endBefore = end(before, b, record);
            int endAfter = end(after, a, record);
            compare(record, Arrays.asList(before).subList(b, endBefore), Arrays.asList(after).subList(a, endAfter));
            b = endBefore;
            a = endAfter;
        }
        return summary();
    }

    private static Row[] sorted(RowDigests rows) {
        Row[] sorted = new Row[rows.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = new Row(rows.record(i), rows.digest(i));
        }
        Arrays.sort(sorted, BY_RECORD);
        return sorted;
    }

    private static int end(Row[] rows, int from, long record) {
        int end = from;
        while (end < rows.length && rows[end].record == record) {
            end++;
        }
        return end;
    }

    private void compare(long record, List<Row> before, List<Row> after) {
        if (before.equals(after)) {
            return;
        }
        List<Row> gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        List<Row> come = new ArrayList<>(after);
        before.forEach(come::remove);
        int changed = Math.min(gone.size(), come.size());
        note(Change.Kind.RECORD_CHANGED, record, changed, "Its stored facts are not those that were sealed.");
        note(Change.Kind.RECORD_REMOVED, record, gone.size() - changed, "It was sealed and is no longer in the case.");
        note(Change.Kind.RECORD_ADDED, record, come.size() - changed, "It is in the case and was not when the baseline was sealed.");
    }

    private void note(Change.Kind kind, long record, int times, String detail) {
        for (int i = 0; i < times; i++) {
            if (found++ < LISTED) {
                listed.add(new Change(kind, path + ", record " + record, detail));
            }
        }
    }

    private List<Change> summary() {
        if (found == 0) {
            return List.of(new Change(Change.Kind.RECORDS_REORDERED, path, "Its records stand in another order than when they were sealed."));
        }
        if (found > LISTED) {
            listed.add(new Change(Change.Kind.MORE_RECORDS, path,
                    (found - LISTED) + " more records of it changed, " + found + " in all."));
        }
        return listed;
    }
}

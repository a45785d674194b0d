package org.isolog.detect.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.isolog.core.Channel;
import org.isolog.core.Reason;
import org.isolog.core.Severity;
import org.isolog.features.columns.EventColumns;

/** Units that belong together, looked at as one. */
final class Draft {
    private static final int MOST_REASONS = 4;

    private final EventColumns events;
    private final List<SuspiciousUnit> units;
    private final Map<String, Weighed> reasons = new LinkedHashMap<>();

    /** @param units at least one, most suspicious first */
    Draft(EventColumns events, List<SuspiciousUnit> units) {
        this.events = events;
        this.units = List.copyOf(units);
        for (SuspiciousUnit unit : units) {
            for (Clue clue : unit.clues()) {
                for (Clue.Strong strong : clue.reasons()) {
                    reasons.merge(Facet.of(strong.reason()), new Weighed(strong.reason(), strong.points(), strong.points()), Weighed::and);
                }
            }
        }
    }

    /** The strongest reason of a sort, and what all of the sort are worth together. */
    private record Weighed(Reason reason, double highest, double sum) {
        Weighed and(Weighed other) {
            return new Weighed(other.highest > highest ? other.reason : reason, Math.max(highest, other.highest), sum + other.sum);
        }
    }

    List<SuspiciousUnit> units() {
        return units;
    }

    /** Rows of all events, ascending. */
    int[] rows() {
        return units.stream().flatMapToInt(unit -> Arrays.stream(unit.rows())).sorted().toArray();
    }

    /** The strongest of each sort, that sort first which is worth most. */
    List<Reason> reasons() {
        return facets().stream().limit(MOST_REASONS).map(entry -> entry.getValue().reason).toList();
    }

    /** The sort of reason that is worth most; empty if there is none. */
    String leadingFacet() {
        return facets().stream().findFirst().map(Map.Entry::getKey).orElse("");
    }

    /** What each sort of reason is worth, of 1 together. */
    Map<String, Double> facetShares() {
        double all = reasons.values().stream().mapToDouble(Weighed::sum).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        reasons.forEach((facet, weighed) -> shares.put(facet, all > 0 ? weighed.sum / all : 0));
        return shares;
    }

    /** Share of each channel in the surprise, by ordinal, of 1 together; all 0 if nothing is known. */
    double[] channelShares() {
        double[] bits = new double[Channel.values().length];
        for (SuspiciousUnit unit : units) {
            for (Clue clue : unit.clues()) {
                for (int channel = 0; channel < bits.length; channel++) {
                    bits[channel] += clue.bits()[channel];
                }
            }
        }
        double all = Arrays.stream(bits).sum();
        return Arrays.stream(bits).map(each -> all > 0 ? each / all : 0).toArray();
    }

    boolean hasAlert() {
        return units.stream().anyMatch(SuspiciousUnit::isAlert);
    }

    Severity severity() {
        return units.stream().map(SuspiciousUnit::highest).max(Comparator.naturalOrder()).orElse(Severity.NONE);
    }

    /** Milliseconds; {@link EventColumns#NO_TIME} if no event has a time. */
    long first() {
        return times().min().orElse(EventColumns.NO_TIME);
    }

    /** Milliseconds; {@link EventColumns#NO_TIME} if no event has a time. */
    long last() {
        return times().max().orElse(EventColumns.NO_TIME);
    }

    private LongStream times() {
        return units.stream().flatMapToInt(unit -> Arrays.stream(unit.rows())).mapToLong(events::time).filter(time -> time != EventColumns.NO_TIME);
    }

    private List<Map.Entry<String, Weighed>> facets() {
        return reasons.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<String, Weighed> entry) -> -entry.getValue().sum)
                .thenComparing(Map.Entry::getKey)).toList();
    }
}

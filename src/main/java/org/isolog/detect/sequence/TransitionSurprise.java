package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Surprise at what follows what in a session: at its least usual step, or at its steps on average. */
final class TransitionSurprise implements SequenceChannel {
    private final KnownSessions known;
    private final TransitionCounts counts;
    private final boolean strongest;

    /**
     * @param counts    of the known sessions
     * @param strongest true for the least usual step, false for the average
     */
    TransitionSurprise(KnownSessions known, TransitionCounts counts, boolean strongest) {
        this.known = known;
        this.counts = counts;
        this.strongest = strongest;
    }

    /** The transitions of sessions, where copies of one session weigh 1 + ln(their number) together. */
    static TransitionCounts count(KnownSessions known) {
        TransitionCounts counts = new TransitionCounts();
        for (int i = 0; i < known.copies().length; i++) {
            counts.add(known.sessions().get(i).events(), Bits.weight(known.copies()[i]), known.copies()[i]);
        }
        return counts;
    }

    @Override
    public String name() {
        return strongest ? "rarest_step" : "average_step";
    }

    @Override
    public double bits(CodedSession session, boolean known) {
        double most = 0;
        double sum = 0;
        for (Used used : steps(session, known)) {
            most = Math.max(most, used.step.bits());
            sum += used.bits();
        }
        return strongest ? most : sum / (session.events().length + 1);
    }

    @Override
    public List<Part> parts(CodedSession session, boolean known) {
        List<Used> steps = steps(session, known);
        if (strongest) {
            steps.sort(Comparator.comparingDouble((Used used) -> used.step.bits()).reversed());
            return List.of(new Part(steps.getFirst().step.bits(), steps.getFirst().reason(session)));
        }
        steps.sort(Comparator.comparingDouble(Used::bits).reversed());
        return steps.stream().map(used -> new Part(used.bits() / (session.events().length + 1), used.reason(session))).toList();
    }

    /** The different steps of a session, in order of their first time. */
    private List<Used> steps(CodedSession session, boolean left) {
        int[] events = session.events();
        TransitionCounts own = left ? new TransitionCounts() : null;
        if (left) {
            long copies = known.copies()[known.indexOf(session)];
            own.add(events, Bits.weight(copies) - Bits.weight(copies - 1), 1);
        }
        Map<Place, Used> steps = new LinkedHashMap<>();
        int first = TransitionCounts.START;
        int second = TransitionCounts.START;
        for (int i = 0; i <= events.length; i++) {
            Place place = new Place(first, second, i < events.length ? events[i] : TransitionCounts.END);
            Used used = steps.get(place);
            if (used == null) {
                used = new Used(place, counts.step(first, second, place.next, known.types().size(), own));
                steps.put(place, used);
            }
            used.times++;
            first = second;
            second = place.next;
        }
        return new ArrayList<>(steps.values());
    }

    private record Place(int first, int second, int next) {
    }

    private static final class Used {
        private final Place place;
        private final TransitionCounts.Step step;
        private int times;

        Used(Place place, TransitionCounts.Step step) {
            this.place = place;
            this.step = step;
        }

        double bits() {
            return step.bits() * times;
        }

        SequenceReason reason(CodedSession session) {
            List<String> before = new ArrayList<>();
            if (step.order() == 2 && place.second != TransitionCounts.START) {
                before.add(name(session, place.first));
            }
            if (step.order() > 0) {
                before.add(name(session, place.second));
            }
            return new SequenceReason.Transition(before, name(session, place.next), step.seen(), step.of(), times);
        }

        private static String name(CodedSession session, int event) {
            return switch (event) {
                case TransitionCounts.START -> SequenceReason.START;
                case TransitionCounts.END -> SequenceReason.END;
                default -> session.name(event);
            };
        }
    }
}

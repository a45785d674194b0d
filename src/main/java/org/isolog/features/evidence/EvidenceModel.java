package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.StructureColumn;
import org.isolog.features.text.WebFacts;

/**
 * What all features learned from the training events. Immutable; written and read as part of a model, the same bytes for the same
 * events.
 */
public final class EvidenceModel {
    private static final List<Class<? extends Evidence>> KINDS = List.of(Rarity.class, FirstSeen.class, WindowCount.class,
            SuccessAfterFailures.class, UnusualNumber.class, RareTerm.class, SlowRise.class, Beacon.class, NestedHabit.class, HighNumber.class,
            KnownAct.class, Change.class, NumberInContext.class, RareStructure.class, LongText.class, AnswerShare.class,
            UnsharedPaths.class);

    private final List<Evidence> evidence;

    private EvidenceModel(List<Evidence> evidence) {
        this.evidence = List.copyOf(evidence);
    }

    /**
     * Learns what is usual.
     *
     * @param rows the training rows of {@code events}, ascending
     */
    public static EvidenceModel learn(EventColumns events, int[] rows) {
        ColumnPool pool = new ColumnPool(events);
        EvidencePlan plan = new EvidencePlan(pool);
        List<Evidence> learned = new ArrayList<>();
        for (String field : plan.categories()) {
            learned.add(Rarity.learn(pool, ColumnPool.ANY, field, rows));
        }
        for (List<String> habit : plan.habits()) {
            learned.add(Rarity.learn(pool, habit.getFirst(), habit.getLast(), rows));
        }
        for (List<String> sight : plan.firstSights()) {
            learned.add(new FirstSeen(sight.getFirst(), sight.getLast()));
        }
        for (WindowCounts window : plan.windows()) {
            addIfPossible(learned, WindowCount.learn(pool, window, rows));
        }
        for (String entity : EvidencePlan.actors()) {
            addIfPossible(learned, SuccessAfterFailures.learn(pool, entity, EvidencePlan.hour(), rows));
        }
        for (String entity : EvidencePlan.actors()) {
            addIfPossible(learned, SlowRise.learn(pool, Counted.EVENTS, entity, rows));
            addIfPossible(learned, SlowRise.learn(pool, Counted.FAILURES, entity, rows));
        }
        addIfPossible(learned, Beacon.learn(pool, rows));
        for (String field : plan.numbers()) {
            addIfPossible(learned, UnusualNumber.learn(pool, field, rows));
            addIfPossible(learned, NumberInContext.learn(pool, WebFacts.PATH, field, rows));
        }
        if (events.text() != null) {
            learned.add(Rarity.learn(pool, ColumnPool.ANY, ColumnPool.TEXT, rows));
            learned.add(RareTerm.learn(pool, rows));
        }
        PlatformPlan.learn(pool, rows).forEach(evidence -> addIfPossible(learned, evidence));
        for (StructureColumn structure : plan.freeTexts()) {
            addIfPossible(learned, RareStructure.learn(structure, rows));
            addIfPossible(learned, LongText.learn(structure, rows));
        }
        for (int hundreds : EvidencePlan.errorAnswers()) {
            addIfPossible(learned, AnswerShare.learn(pool, hundreds, EvidencePlan.hour(), rows));
        }
        addIfPossible(learned, UnsharedPaths.learn(pool, EvidencePlan.hour(), rows));
        for (List<String> change : plan.changes()) {
            addIfPossible(learned, Change.learn(pool, change.getFirst(), change.getLast(), rows));
        }
        return new EvidenceModel(learned);
    }

    private static void addIfPossible(List<Evidence> learned, Evidence evidence) {
        if (evidence != null) {
            learned.add(evidence);
        }
    }

    /** The features of the events given, which need not be those that were learned from. */
    public EvidenceFeatures bind(EventColumns events) {
        return new EvidenceFeatures(new ColumnPool(events), evidence);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(evidence.size());
        for (Evidence one : evidence) {
            out.writeByte(KINDS.indexOf(one.getClass()));
            one.write(out);
        }
    }

    /** @throws IOException if the bytes are not what {@link #write} wrote */
    public static EvidenceModel read(DataInput in) throws IOException {
        List<Evidence> evidence = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            evidence.add(readOne(in));
        }
        return new EvidenceModel(evidence);
    }

    private static Evidence readOne(DataInput in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 0 -> Rarity.read(in);
            case 1 -> FirstSeen.read(in);
            case 2 -> WindowCount.read(in);
            case 3 -> SuccessAfterFailures.read(in);
            case 4 -> UnusualNumber.read(in);
            case 5 -> RareTerm.read(in);
            case 6 -> SlowRise.read(in);
            case 7 -> Beacon.read(in);
            case 8 -> NestedHabit.read(in);
            case 9 -> HighNumber.read(in);
            case 10 -> KnownAct.read(in);
            case 11 -> Change.read(in);
            case 12 -> NumberInContext.read(in);
            case 13 -> RareStructure.read(in);
            case 14 -> LongText.read(in);
            case 15 -> AnswerShare.read(in);
            case 16 -> UnsharedPaths.read(in);
            default -> throw new IOException("unknown kind of evidence: " + kind);
        };
    }
}

package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
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
     * Learns what is usual, and makes the features of all events by it; what both count is counted once.
     *
     * @param rows the training rows of {@code events}, ascending
     */
    public static EvidenceFeatures learn(EventColumns events, int[] rows) {
        ColumnPool pool = new ColumnPool(events);
        List<Evidence> learned = lessons(pool, rows).parallelStream().map(Supplier::get).filter(Objects::nonNull).toList();
        return new EvidenceFeatures(pool, new EvidenceModel(learned));
    }

    /** What is learned, each by itself; null stands for what the events have nothing for. */
    private static List<Supplier<Evidence>> lessons(ColumnPool pool, int[] rows) {
        EventColumns events = pool.events();
        EvidencePlan plan = new EvidencePlan(pool);
        List<Supplier<Evidence>> lessons = new ArrayList<>();
        for (String field : plan.categories()) {
            lessons.add(() -> Rarity.learn(pool, ColumnPool.ANY, field, rows));
        }
        for (List<String> habit : plan.habits()) {
            lessons.add(() -> Rarity.learn(pool, habit.getFirst(), habit.getLast(), rows));
        }
        for (List<String> sight : plan.firstSights()) {
            lessons.add(() -> new FirstSeen(sight.getFirst(), sight.getLast()));
        }
        for (WindowCounts window : plan.windows()) {
            lessons.add(() -> WindowCount.learn(pool, window, rows));
        }
        for (String entity : EvidencePlan.actors()) {
            lessons.add(() -> SuccessAfterFailures.learn(pool, entity, EvidencePlan.hour(), rows));
        }
        for (String entity : EvidencePlan.actors()) {
            lessons.add(() -> SlowRise.learn(pool, Counted.EVENTS, entity, rows));
            lessons.add(() -> SlowRise.learn(pool, Counted.FAILURES, entity, rows));
        }
        lessons.add(() -> Beacon.learn(pool, rows));
        for (String field : plan.numbers()) {
            lessons.add(() -> UnusualNumber.learn(pool, field, rows));
            lessons.add(() -> NumberInContext.learn(pool, WebFacts.PATH, field, rows));
        }
        if (events.text() != null) {
            lessons.add(() -> Rarity.learn(pool, ColumnPool.ANY, ColumnPool.TEXT, rows));
            lessons.add(() -> RareTerm.learn(pool, rows));
        }
        lessons.addAll(PlatformPlan.lessons(pool, rows));
        for (StructureColumn structure : plan.freeTexts()) {
            lessons.add(() -> RareStructure.learn(structure, rows));
            lessons.add(() -> LongText.learn(structure, rows));
        }
        for (int hundreds : EvidencePlan.errorAnswers()) {
            lessons.add(() -> AnswerShare.learn(pool, hundreds, EvidencePlan.hour(), rows));
        }
        lessons.add(() -> UnsharedPaths.learn(pool, EvidencePlan.hour(), rows));
        for (List<String> change : plan.changes()) {
            lessons.add(() -> Change.learn(pool, change.getFirst(), change.getLast(), rows));
        }
        return lessons;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** The features of the events given, which need not be those that were learned from. */
    public EvidenceFeatures bind(EventColumns events) {
        return new EvidenceFeatures(new ColumnPool(events), this);
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

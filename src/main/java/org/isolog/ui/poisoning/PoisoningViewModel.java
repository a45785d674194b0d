package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.ModelInfo;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Work;

/**
 * State and actions of the Poisoning lab. One throw-away model is trained at a time: first without copies, then at the slider, then the
 * steps of the curve; then the same with the other preset, to compare. Whatever was asked before attack or case changed is dropped. Used
 * on the FX thread.
 */
final class PoisoningViewModel {
    static final int MOST_COPIES = 200;
    private static final int USUAL_COPIES = 50;
    /** Ends first and then the middle, so that the curve has its shape early. */
    private static final List<Integer> STEPS = List.of(0, 200, 50, 100, 20, 10, 5, 150, 30);

    private final CaseContext context;
    private final ObservableList<Attack> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Attack> attack = new ReadOnlyObjectWrapper<>(this, "attack");
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(this, "preset", Preset.DEFAULT);
    private final IntegerProperty copies = new SimpleIntegerProperty(this, "copies", USUAL_COPIES);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ObjectProperty<Throwable> error = new SimpleObjectProperty<>(this, "error");
    private final Map<Preset, NavigableMap<Integer, Trial>> trials = new EnumMap<>(Preset.class);
    private Work<?> running;
    private long asked;
    private long choicesAsked;
    private long seenChanges = -1;
    private int settled = USUAL_COPIES;

    PoisoningViewModel(CaseContext context) {
        this.context = context;
        for (Preset each : Preset.values()) {
            trials.put(each, new TreeMap<>());
        }
    }

    /** The selected event of the case, if there is one, then the strongest of the first alerts and of what comes closest. */
    ObservableList<Attack> choices() {
        return choices;
    }

    /** Null before one is chosen. */
    ReadOnlyObjectProperty<Attack> attackProperty() {
        return attack.getReadOnlyProperty();
    }

    ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** Where the slider stands, 0..{@value #MOST_COPIES}. */
    IntegerProperty copiesProperty() {
        return copies;
    }

    /** Grows whenever a trial came in or all were dropped. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** RUNNING while models are trained, DONE once all steps are there, CANCELLED after Cancel, FAILED with {@link #errorProperty}. */
    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ObjectProperty<Throwable> errorProperty() {
        return error;
    }

    /** Those of a preset, ascending by copies. */
    Collection<Trial> trials(Preset of) {
        return trials.get(of).values();
    }

    /** What happened with a preset and so many copies; empty while that is not tried. */
    Optional<Trial> trial(Preset of, int withCopies) {
        return Optional.ofNullable(trials.get(of).get(withCopies));
    }

    /** The one that is not chosen. */
    Preset otherPreset() {
        return preset.get() == Preset.LESSON ? Preset.DEFAULT : Preset.LESSON;
    }

    Optional<Trial> clean() {
        return trial(preset.get(), 0);
    }

    /** What happened with as many copies as the slider says; empty while that is being tried. */
    Optional<Trial> poisoned() {
        return trial(preset.get(), copies.get());
    }

    /** The screen is shown: takes in what changed in the case or was selected meanwhile. */
    void shown() {
        boolean changed = seenChanges != context.changesProperty().get();
        seenChanges = context.changesProperty().get();
        Investigation investigation = context.investigation();
        long selected = context.selectedEventProperty().get();
        long ticket = ++choicesAsked;
        context.work().start(text("poisoning.work-choices"), progress -> Attack.choices(investigation, selected, progress), read -> {
            if (ticket == choicesAsked) {
                take(read, changed);
            }
        }, error::set);
    }

    void choose(Attack wanted) {
        if (wanted != null && !wanted.equals(attack.get())) {
            attack.set(wanted);
            restart();
        }
    }

    void choose(Preset wanted) {
        if (wanted != preset.get()) {
            preset.set(wanted);
            goOn();
        }
    }

    /** The slider came to rest: its number of copies is tried next. */
    void settle() {
        settled = copies.get();
        if (attack.get() == null || state.get() == RunState.RUNNING || trials.get(preset.get()).containsKey(settled)) {
            return;
        }
        proceed(asked);
    }

    void cancel() {
        asked++;
        stop();
        state.set(RunState.CANCELLED);
    }

    /** Back to the first alert, the default preset and the usual number of copies. */
    void reset() {
        copies.set(USUAL_COPIES);
        settled = USUAL_COPIES;
        preset.set(Preset.DEFAULT);
        attack.set(choices.isEmpty() ? null : firstFinding());
        restart();
    }

    private Attack firstFinding() {
        return choices.stream().filter(choice -> choice.rank() == 1).findFirst().orElse(choices.getFirst());
    }

    private void take(List<Attack> read, boolean changed) {
        choices.setAll(read);
        Attack known = attack.get();
        if (known == null && !read.isEmpty()) {
            attack.set(read.getFirst());
            restart();
        } else if (changed) {
            attack.set(read.stream().filter(choice -> known != null && choice.eventId() == known.eventId()).findFirst().orElse(known));
            restart();
        }
    }

    private void restart() {
        trials.values().forEach(Map::clear);
        goOn();
    }

    /** Stops what is being trained and goes on with what is missing. */
    private void goOn() {
        asked++;
        stop();
        error.set(null);
        state.set(RunState.READY);
        revision.set(revision.get() + 1);
        if (attack.get() != null) {
            proceed(asked);
        }
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    private void proceed(long ticket) {
        Optional<Step> next = next();
        if (ticket != asked || next.isEmpty()) {
            state.set(ticket == asked ? RunState.DONE : state.get());
            return;
        }
        state.set(RunState.RUNNING);
        Step step = next.get();
        Investigation investigation = context.investigation();
        Attack poison = attack.get();
        Work<Trial> work = context.work().start(text("poisoning.work-try", step.copies()),
            progress -> Trial.of(investigation, poison, step.copies(), settings(investigation, step.preset()), progress),
            trial -> add(step.preset(), trial, ticket), problem -> fail(problem, ticket));
        running = work;
        work.stateProperty().subscribe(now -> {
            if (now == RunState.CANCELLED && ticket == asked) {
                state.set(RunState.CANCELLED);
            }
        });
    }

    /** One throw-away model. */
    private record Step(Preset preset, int copies) {
    }

    private Optional<Step> next() {
        return Stream.of(preset.get(), otherPreset()).flatMap(each -> Stream.concat(Stream.of(0, settled), STEPS.stream()).map(count -> new Step(each, count)))
            .filter(step -> !trials.get(step.preset()).containsKey(step.copies())).findFirst();
    }

    private void add(Preset of, Trial trial, long ticket) {
        if (ticket != asked) {
            return;
        }
        trials.get(of).put(trial.point().copies(), trial);
        revision.set(revision.get() + 1);
        proceed(ticket);
    }

    private void fail(Throwable problem, long ticket) {
        if (ticket == asked) {
            error.set(problem);
            state.set(RunState.FAILED);
        }
    }

    /** Those of the active model where it has the same preset, so that the clean curve begins where the case stands. */
    private static DetectionSettings settings(Investigation investigation, Preset preset) {
        return investigation.activeModel().map(ModelInfo::settings).filter(settings -> settings.preset() == preset)
            .orElse(preset == Preset.LESSON ? DetectionSettings.lesson() : DetectionSettings.defaults());
    }
}

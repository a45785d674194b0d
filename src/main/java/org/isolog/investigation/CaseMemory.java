package org.isolog.investigation;

import java.util.Optional;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.detect.AlertUnits;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionModel;
import org.isolog.features.columns.Derivation;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.columns.TextRecipe;
import org.isolog.features.text.LessonText;
import org.isolog.features.evidence.EventFacts;
import org.isolog.features.text.MaskedText;
import org.isolog.store.CaseStore;

/**
 * What is kept in memory of an open case: the coded columns of its events, the current scores, and the active model bound to the events.
 * Each is read from the store when it is first asked for and dropped when the case changes. All methods may be called by any thread; one
 * at a time works, the others wait for its result.
 */
final class CaseMemory {
    private final CaseStore store;
    private EventColumns columns;
    private Preset columnsFor;
    private EventColumns unitsOf;
    private AlertUnits units;
    private int scoresOf = -1;
    private Scores scores = Scores.none();
    private int boundVersion = -1;
    private BoundModel bound;
    private int reasonsOf = -1;
    private ReasonKinds reasons;

    CaseMemory(CaseStore store) {
        this.store = store;
    }

    /** The columns of all events, with the text as the preset wants it. */
    synchronized EventColumns columns(Preset preset, Progress progress) {
        if (columns == null || columnsFor != preset) {
            progress.step("Reading events");
            EventColumnsBuilder builder = builder(preset);
            store.events().scan(builder::add, progress);
            columns = builder.build();
            columnsFor = preset;
        }
        return columns;
    }

    /** The columns that are there, whatever preset they were made for; those of the active model if there are none yet. */
    synchronized EventColumns anyColumns(Progress progress) {
        if (columns != null) {
            return columns;
        }
        Preset preset = store.models().active().map(model -> model.settings().preset()).orElse(Preset.DEFAULT);
        return columns(preset, progress);
    }

    /** The columns if there are any, whatever preset they were made for. */
    synchronized Optional<EventColumns> columnsIfThere() {
        return Optional.ofNullable(columns);
    }

    /** The unit in which each of {@link #anyColumns} is counted as an alert. */
    synchronized AlertUnits alertUnits(Progress progress) {
        EventColumns of = anyColumns(progress);
        if (unitsOf != of) {
            units = bound != null && bound.events() == of ? bound.alertUnits() : AlertUnits.of(of);
            unitsOf = of;
        }
        return units;
    }

    /** The unit in which an event is counted as an alert. */
    synchronized int alertUnit(long event, Progress progress) {
        return alertUnits(progress).of(anyColumns(progress).rowOf(event));
    }

    static EventColumnsBuilder builder(Preset preset) {
        return new EventColumnsBuilder(recipe(preset), preset == Preset.LESSON ? Derivation.none() : new EventFacts());
    }

    static TextRecipe recipe(Preset preset) {
        return preset == Preset.LESSON ? new LessonText() : new MaskedText();
    }

    /** Takes columns that were made while the events were imported. */
    synchronized void keep(EventColumns made, Preset preset) {
        columns = made;
        columnsFor = preset;
        bound = null;
        boundVersion = -1;
    }

    /** The scores of the current run; none before the first. */
    synchronized Scores scores() {
        Optional<RunInfo> run = store.runs().current();
        if (run.isEmpty()) {
            return Scores.none();
        }
        if (scoresOf != run.get().id()) {
            scores = store.runs().scores(run.get().id());
            scoresOf = run.get().id();
        }
        return scores;
    }

    /** The scores of a run of the case. */
    synchronized Scores scores(int run) {
        return scoresOf == run ? scores : store.runs().scores(run);
    }

    synchronized void keepScores(int run, Scores made) {
        scores = made;
        scoresOf = run;
    }

    /** The active model, bound to the events. */
    synchronized BoundModel bound(Progress progress) {
        ModelInfo active = store.models().active().orElseThrow(() -> new IsologException("NO-MODEL",
                "This case has no model yet. Train one first (Model, or isolog analyze)."));
        if (bound == null || boundVersion != active.version()) {
            DetectionModel model = DetectionModel.fromBytes(store.models().bytes(active.version()));
            bound = model.bind(columns(active.settings().preset(), progress), progress);
            boundVersion = active.version();
        }
        return bound;
    }

    /** The kinds of reasons of the findings of the current run. */
    synchronized ReasonKinds reasonKinds(Progress progress) {
        int run = store.runs().current().map(RunInfo::id).orElse(0);
        if (reasons == null || reasonsOf != run) {
            reasons = run == 0 ? ReasonKinds.none() : ReasonKinds.of(store, run, bound(progress), progress);
            reasonsOf = run;
        }
        return reasons;
    }

    synchronized void keepBound(int version, BoundModel made) {
        bound = made;
        boundVersion = version;
    }

    /** Forgets what is derived from events, after they changed. */
    synchronized void eventsChanged() {
        columns = null;
        units = null;
        unitsOf = null;
        bound = null;
        boundVersion = -1;
    }
}

package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.LearnFromLabels;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;

/** Rules of expectation and what is learned from labels: state and actions. Long work is that of the screen. FX thread. */
final class LearningViewModel {
    private final CaseContext context;
    private final ModelViewModel screen;
    private final LatestWork reading;
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final ReadOnlyObjectWrapper<LearningState> state = new ReadOnlyObjectWrapper<>(this, "state", LearningState.nothing());
    private final ReadOnlyObjectWrapper<LearnFromLabels.Result> result = new ReadOnlyObjectWrapper<>(this, "result");

    LearningViewModel(CaseContext context, ModelViewModel screen) {
        this.context = context;
        this.screen = screen;
        reading = new LatestWork(context.work());
        context.changesProperty().subscribe(changes -> read());
        context.annotationsProperty().addListener((property, old, now) -> read());
    }

    ModelViewModel screen() {
        return screen;
    }

    ReadOnlyObjectProperty<LearningState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the last attempt to learn gave, used or not; null if there was none. */
    ReadOnlyObjectProperty<LearnFromLabels.Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The field that holds labels; blank to learn from verdicts. */
    StringProperty labelProperty() {
        return label;
    }

    void learn() {
        String field = label.get().isBlank() ? null : label.get().strip();
        screen.start(text("learn.work"), progress -> new LearnFromLabels(context.investigation()).run(field, LearnFromLabels.SEED, progress), done -> {
            result.set(done);
            context.caseChanged();
        });
    }

    void stop() {
        screen.start(text("learn.work-stop"), progress -> new LearnFromLabels(context.investigation()).stop(progress), (Optional<?> run) -> {
            result.set(null);
            context.caseChanged();
        });
    }

    void withdraw(int rule) {
        screen.start(text("rules.work"), progress -> {
            new ExpectEvents(context.investigation()).withdraw(rule, progress);
            return rule;
        }, done -> context.caseChanged());
    }

    /** Shows the events that a rule took out of the findings. */
    void showEvents(int rule) {
        context.setFilter(EventFilter.all().and(new Condition(BrowseEvents.EXPECTED, Integer.toString(rule), false)));
        context.goTo("events");
    }

    private void read() {
        reading.start("", progress -> LearningState.read(context.investigation()), state::set, screen.errorProperty()::set);
    }
}

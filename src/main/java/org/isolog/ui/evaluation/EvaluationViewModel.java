package org.isolog.ui.evaluation;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.DetectionSettings;
import org.isolog.core.ModelInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.EvaluateLogs;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.LabelSource;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.TimeSplit;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Work;

/** State and actions of the Evaluation room. Used on the FX thread; one measurement runs at a time, beside the window. */
final class EvaluationViewModel {
    private static final List<Integer> AT = List.of(10, 50, 100);

    /** Where the labels stand. */
    enum Labels { FIELD, RECORDS, ENTITIES }

    private final CaseContext context;
    private final ObservableList<String> fields = FXCollections.observableArrayList();
    private final ObjectProperty<Labels> labels = new SimpleObjectProperty<>(this, "labels", Labels.FIELD);
    private final StringProperty field = new SimpleStringProperty(this, "field", "");
    private final StringProperty by = new SimpleStringProperty(this, "by", "user");
    private final ObjectProperty<Path> file = new SimpleObjectProperty<>(this, "file");
    private final DoubleProperty share = new SimpleDoubleProperty(this, "share", 0);
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(this, "level", Level.ALERTS);
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyObjectWrapper<LogEvaluation> measured = new ReadOnlyObjectWrapper<>(this, "measured");
    private final ObjectProperty<Throwable> error = new SimpleObjectProperty<>(this, "error");
    private Work<?> running;

    EvaluationViewModel(CaseContext context) {
        this.context = context;
    }

    /** Names of the fields of the case's events. */
    ObservableList<String> fields() {
        return fields;
    }

    ObjectProperty<Labels> labelsProperty() {
        return labels;
    }

    /** The field that holds the label. */
    StringProperty fieldProperty() {
        return field;
    }

    /** What a label file lists: user, address, host, or a field. */
    StringProperty byProperty() {
        return by;
    }

    /** The label file; null before one is chosen. */
    ObjectProperty<Path> fileProperty() {
        return file;
    }

    /** Share of the time span that is learned from; 0 to learn from all. */
    DoubleProperty shareProperty() {
        return share;
    }

    /** What the figures on the screen are of. */
    ObjectProperty<Level> levelProperty() {
        return level;
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last measurement; null before the first. */
    ReadOnlyObjectProperty<LogEvaluation> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ObjectProperty<Throwable> errorProperty() {
        return error;
    }

    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> state.get() != RunState.RUNNING && (labels.get() == Labels.FIELD ? !field.get().isBlank()
            : file.get() != null && (labels.get() == Labels.RECORDS || !by.get().isBlank())), state, labels, field, by, file);
    }

    /** The screen is shown: reads which fields there are. */
    void shown() {
        Investigation investigation = context.investigation();
        context.work().start(text("evaluation.work-fields"), progress -> new BrowseEvents(investigation).fieldNames(), fields::setAll, error::set);
    }

    void run() {
        Investigation investigation = context.investigation();
        DetectionSettings settings = investigation.activeModel().map(ModelInfo::settings).orElse(DetectionSettings.defaults());
        TimeSplit split = share.get() <= 0 ? new TimeSplit.None() : new TimeSplit.Share(share.get());
        EvaluateLogs.Request request = new EvaluateLogs.Request(source(), split, settings, AT);
        state.set(RunState.RUNNING);
        error.set(null);
        running = context.work().start(text("evaluation.work"), progress -> new EvaluateLogs(investigation).run(request, progress), found -> {
            measured.set(found);
            state.set(RunState.DONE);
        }, problem -> {
            error.set(problem);
            state.set(RunState.FAILED);
        });
        running.stateProperty().subscribe(now -> {
            if (now == RunState.CANCELLED) {
                state.set(RunState.CANCELLED);
            }
        });
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private LabelSource source() {
        return switch (labels.get()) {
            case FIELD -> new LabelSource.Field(field.get().strip());
            case RECORDS -> new LabelSource.Records(file.get());
            case ENTITIES -> new LabelSource.Entities(file.get(), by.get().strip());
        };
    }
}

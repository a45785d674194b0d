package org.isolog.ui.evaluation;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.PageHead;
import org.isolog.ui.common.RunState;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The Evaluation room. */
public final class EvaluationView {
    private final EvaluationViewModel model;
    private final StackPane place = new StackPane();
    private final ResultPane results;
    private final VBox root;

    public EvaluationView(CaseContext context) {
        model = new EvaluationViewModel(context);
        results = new ResultPane(model, context.dialogs());
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox lab = new HBox(12, new ChoiceCard(model, context.dialogs()).card(), place);
        VBox.setVgrow(lab, Priority.ALWAYS);
        root = new VBox(12, new PageHead(text("evaluation.title"), text("evaluation.promise")), lab);
        model.stateProperty().subscribe(state -> place.getChildren().setAll(content(state)));
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.shown();
            }
        });
    }

    private Node content(RunState state) {
        if (state == RunState.FAILED) {
            return new ErrorPane(model.errorProperty().get(), model::run);
        }
        if (model.measuredProperty().get() != null) {
            return results.root();
        }
        return state == RunState.RUNNING ? new EmptyState(MaterialDesignC.CHART_BELL_CURVE, text("evaluation.running"), text("evaluation.running-hint"))
            : new EmptyState(MaterialDesignC.CHART_BELL_CURVE, text("evaluation.empty"), text("evaluation.empty-hint"));
    }

    public Parent root() {
        return root;
    }
}

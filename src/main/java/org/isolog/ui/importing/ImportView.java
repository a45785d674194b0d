package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.WholeText;

/** The import wizard as a sheet over the window: where you are, the page, and the way on. */
public final class ImportView {
    private final ImportViewModel model;
    private final Tools tools;
    private final StackPane root = new StackPane();
    private final StackPane body = new StackPane();
    private final StackPane errors = new StackPane();
    private final HBox steps = new HBox();
    private final Button cancel = new Button(text("common.cancel"));
    private final Button back = new Button(text("common.back"));
    private final Button other = new Button();
    private final Button next = new Button();
    private final Label why = new Label();
    private int page;

    public ImportView(ImportViewModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        cancel.setId("import-cancel");
        cancel.setOnAction(event -> model.cancel());
        back.setId("import-back");
        back.setOnAction(event -> model.back());
        other.setId("import-other");
        next.setId("import-next");
        next.getStyleClass().add("accent");
        next.setOnAction(event -> model.next());
        why.getStyleClass().add("muted");
        WholeText.onHover(why);
        // What does not fit a small window is scrolled to; the buttons stay in sight.
        ScrollPane page = new ScrollPane(body);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setFocusTraversable(false);
        VBox sheet = new VBox(head(), errors, page, foot());
        sheet.getStyleClass().add("wizard");
        VBox.setVgrow(page, Priority.ALWAYS);
        body.getStyleClass().add("wizard-body");
        errors.getStyleClass().add("wizard-errors");
        root.getStyleClass().add("wizard-layer");
        root.setId("import");
        root.getChildren().add(sheet);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.stateProperty().subscribe(this::show);
        model.failureProperty().subscribe(this::showFailure);
        watchDecisions();
    }

    public Parent root() {
        return root;
    }

    private Node head() {
        Label title = new Label(model.caseName().map(name -> text("import.title-into", name)).orElse(text("import.title-new")));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        steps.getStyleClass().add("wizard-steps");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(24, title, gap, steps);
        head.getStyleClass().add("wizard-head");
        return head;
    }

    private Node foot() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, cancel, gap, why, back, other, next);
        for (Button button : List.of(cancel, back, other, next)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        foot.getStyleClass().add("wizard-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show(ImportState state) {
        if (page != state.page()) {
            page = state.page();
            body.getChildren().setAll(build(state));
            showSteps();
        }
        showButtons();
        focus();
    }

    /** Gives the keys to the page. */
    public void focus() {
        if (next.isDisabled()) {
            body.requestFocus();
        } else {
            next.requestFocus();
        }
    }

    private Node build(ImportState state) {
        return switch (state) {
            case CHOOSE, INSPECTING -> new ChoosePage(model).root();
            case FORMATS -> new FormatsPage(model, tools).root();
            case PREVIEW -> new PreviewPage(model, tools).root();
            case CASE -> new CasePage(model).root();
            case IMPORTING, ACCOUNT, ANALYSING -> new RunPage(model, tools.times()).root();
        };
    }

    private void showSteps() {
        List<String> names = List.of(text("import.step-choose"), text("import.step-formats"), text("import.step-preview"),
            text("import.step-case"), text("import.step-import"));
        steps.getChildren().clear();
        int number = 0;
        for (int i = 1; i <= names.size(); i++) {
            if (i == ImportState.CASE.page() && model.caseName().isPresent() && page != i) {
                continue;
            }
            steps.getChildren().add(step(++number, names.get(i - 1), i));
        }
    }

    private Node step(int number, String name, int of) {
        Label badge = new Label(of < page ? "✓" : String.valueOf(number));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        Label word = new Label(name);
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox step = new HBox(7, badge, word);
        step.getStyleClass().addAll("wizard-step", of == page ? "now" : of < page ? "past" : "later");
        return step;
    }

    private void showButtons() {
        ImportState state = model.state();
        Optional<String> problem = model.nextProblem();
        next.setText(switch (state) {
            case CHOOSE, INSPECTING, FORMATS -> text("import.next");
            case PREVIEW -> model.caseName().isPresent() ? text("import.start") : text("import.next");
            case CASE, IMPORTING -> text("import.start");
            case ACCOUNT, ANALYSING -> model.activeModel().map(active -> text("import.score", "v" + active.version())).orElse(text("import.find"));
        });
        next.setDisable(problem.isPresent());
        why.setText(state.isBusy() ? "" : problem.orElse(""));
        shown(back, model.canGoBack());
        // While files are read or scored, Cancel stands beside the bar.
        shown(cancel, state != ImportState.IMPORTING && state != ImportState.ANALYSING);
        cancel.setText(state == ImportState.ACCOUNT ? text("common.close") : text("common.cancel"));
        shown(other, state == ImportState.ACCOUNT && problem.isEmpty());
        boolean scores = model.activeModel().isPresent();
        other.setText(scores ? text("import.train-anew") : text("import.open-only"));
        other.setOnAction(event -> {
            if (scores) {
                model.analyse(false);
            } else {
                model.openCase();
            }
        });
    }

    private void showFailure(Throwable failure) {
        errors.getChildren().clear();
        if (failure != null) {
            ErrorPane pane = new ErrorPane(failure, model::dismissFailure);
            pane.getStyleClass().add("card");
            errors.getChildren().add(pane);
        }
        errors.setManaged(failure != null);
    }

    // What may be done next depends on what was chosen so far.
    private void watchDecisions() {
        InvalidationListener changed = any -> showButtons();
        model.sources().paths().addListener(changed);
        model.sources().extra().addresses().addListener(changed);
        model.caseChoice().nameProperty().addListener(changed);
        model.caseChoice().folderProperty().addListener(changed);
        model.files().all().addListener((InvalidationListener) any -> {
            model.files().all().forEach(file -> {
                file.includedProperty().addListener(changed);
                file.formatProperty().addListener(changed);
            });
            showButtons();
        });
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}

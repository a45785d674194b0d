package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** Query, time zone, theme and the one action that matters now. */
final class TopBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextField query = new TextField();

    TopBar(ShellModel model, Theme theme) {
        getStyleClass().add("top-bar");
        query.getStyleClass().add("query");
        query.setId("query");
        query.setPromptText(text("shell.query-prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setOnAction(event -> model.onQueryProperty().get().run());
        VBox queryWithError = new VBox(query, queryError(model));
        HBox.setHgrow(queryWithError, Priority.ALWAYS);
        getChildren().addAll(queryWithError, zoneButton(model), themeButton(theme), primaryButton(model));
    }

    void focusQuery() {
        query.requestFocus();
        query.selectAll();
    }

    private Label queryError(ShellModel model) {
        Label error = new Label(null, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        error.setId("query-error");
        error.getStyleClass().add("query-error");
        error.textProperty().bind(model.queryErrorProperty());
        error.visibleProperty().bind(model.queryErrorProperty().isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        WholeText.onHover(error);
        error.visibleProperty().subscribe(wrong -> query.pseudoClassStateChanged(WRONG, wrong));
        return error;
    }

    private static Button zoneButton(ShellModel model) {
        Button zone = new Button();
        zone.setId("zone");
        zone.setMinWidth(Region.USE_PREF_SIZE);
        zone.textProperty().bind(Bindings.createStringBinding(model.times()::zoneName, model.times().zoneProperty()));
        zone.setGraphic(new FontIcon(MaterialDesignC.CLOCK_OUTLINE));
        zone.setTooltip(new Tooltip(text("shell.zone-help")));
        zone.setOnAction(event -> model.toggleZone());
        return zone;
    }

    private static Button themeButton(Theme theme) {
        Button button = new Button();
        button.setId("theme");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = WholeText.tooltip();
        button.setTooltip(tip);
        button.setOnAction(event -> theme.toggle());
        theme.darkProperty().subscribe(dark -> {
            button.setGraphic(new FontIcon(dark ? MaterialDesignW.WHITE_BALANCE_SUNNY : MaterialDesignW.WEATHER_NIGHT));
            tip.setText(dark ? text("shell.theme-light") : text("shell.theme-dark"));
            button.setAccessibleText(tip.getText());
        });
        return button;
    }

    private static Button primaryButton(ShellModel model) {
        Button button = new Button();
        button.setId("primary");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(model.primaryProperty().map(Command::title).orElse(""));
        button.visibleProperty().bind(model.primaryProperty().isNotNull());
        button.managedProperty().bind(button.visibleProperty());
        button.disableProperty().bind(model.primaryDisabledProperty());
        button.setOnAction(event -> model.primaryProperty().get().action().run());
        return button;
    }
}

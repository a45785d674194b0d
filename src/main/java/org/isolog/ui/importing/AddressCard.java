package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.ImportSources.WebAddress;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The addresses to read from: the form for one more, and those there are. */
final class AddressCard {
    private final ChosenSources model;
    private final TextField address = field("address", new TextField(), text("wrap.address-prompt"));
    private final TextField token = field("address-token", new PasswordField(), text("wrap.token-prompt"));
    private final TextArea headers = new TextArea();
    private final VBox chosen = new VBox(4);
    private final Card root;

    AddressCard(ChosenSources model) {
        this.model = model;
        headers.setId("address-headers");
        headers.setPromptText(text("wrap.headers-prompt"));
        headers.setAccessibleText(text("wrap.headers-prompt"));
        headers.setPrefRowCount(2);
        headers.setMinHeight(Region.USE_PREF_SIZE);
        headers.getStyleClass().add("mono");
        Button add = new Button(text("wrap.address-add"));
        add.setId("address-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(address.textProperty().map(String::isBlank));
        add.setOnAction(event -> add());
        address.setOnAction(event -> add());
        HBox.setHgrow(token, Priority.ALWAYS);
        model.extra().addresses().addListener((ListChangeListener<WebAddress>) change -> fill());
        fill();
        root = new Card(text("wrap.address"), text("wrap.address-hint"), new VBox(8, address, headers, new HBox(8, token, add), chosen));
        root.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node root() {
        return root;
    }

    private void add() {
        if (!address.getText().isBlank() && model.addAddress(address.getText(), headers.getText(), token.getText())) {
            address.clear();
            headers.clear();
            token.clear();
        }
    }

    private void fill() {
        chosen.getChildren().setAll(model.extra().addresses().stream().map(this::row).toList());
        chosen.setManaged(!chosen.getChildren().isEmpty());
    }

    private Node row(WebAddress one) {
        Label name = new Label(one.shown(), new FontIcon(MaterialDesignW.WEB));
        name.setGraphicTextGap(9);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.setPrefWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        WholeText.onHover(name);
        Button x = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        x.getStyleClass().addAll("flat", "compact");
        x.setAccessibleText(text("import.remove"));
        x.setOnAction(event -> model.removeAddress(one));
        HBox row = new HBox(10, name, x);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField field(String id, TextField field, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }
}

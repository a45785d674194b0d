package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.isolog.investigation.Formats;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.importing.FormatGroups.Group;

/** Second page: each file with its format and how sure that is; another format can be chosen, for several files at once too. */
final class FormatsPage {
    private final ImportViewModel model;
    private final List<FileChoice> files;
    private final CandidateList candidates = new CandidateList();
    private final FilesTable table;
    private final ComboBox<Group> groups = new ComboBox<>();
    private final Label summary = new Label();
    private final Card card = new Card(text("import.files"), null, null);
    private final VBox root = new VBox(12);

    FormatsPage(ImportViewModel model, Tools tools) {
        this.model = model;
        files = List.copyOf(model.files().all());
        List<String> formats = Stream.concat(model.definedFormats().stream(), Formats.all().stream().map(Formats.FormatInfo::name)).toList();
        boolean locked = !model.sources().extra().locked().isEmpty();
        table = new FilesTable(files, formats, text(locked ? "import.no-files-locked" : "import.no-files-hint"));
        HBox columns = new HBox(12, filesCard(formats, tools), candidatesCard(tools.times()));
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().add(columns);
        if (locked) {
            root.getChildren().add(PasswordCard.of(model));
        }
        if (!model.files().problems().isEmpty()) {
            root.getChildren().add(new Card(text("import.unreadable"), text("import.unreadable-hint"), ProblemList.of(model.files().problems())));
        }
    }

    Node root() {
        return root;
    }

    private Node filesCard(List<String> formats, Tools tools) {
        VBox content = new VBox(8, table.root());
        VBox.setVgrow(table.root(), Priority.ALWAYS);
        if (files.size() > 1) {
            groups();
            card.withControls(groups);
            content.getChildren().addFirst(summary);
            content.getChildren().add(new SelectedFilesBar(table.selected(), formats, tools.local()).root());
        }
        summary.setId("formats-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        card.setContent(content);
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
        InvalidationListener recount = any -> recount();
        files.forEach(file -> {
            file.includedProperty().addListener(recount);
            file.formatProperty().addListener(recount);
        });
        recount();
        return card;
    }

    private Node candidatesCard(TimeText times) {
        Button define = new Button(text("import.define"));
        define.setId("define");
        define.setMinWidth(Region.USE_PREF_SIZE);
        define.setOnAction(any -> define(times));
        define.disableProperty().bind(table.selectedProperty().isNull());
        table.selectedProperty().subscribe(candidates::show);
        Card about = new Card(text("import.candidates"), null, candidates.root()).withControls(define);
        about.setMinWidth(312);
        about.setPrefWidth(312);
        return about;
    }

    /** Puts the definition in the place of the page until it ends. */
    private void define(TimeText times) {
        FileChoice file = table.selectedProperty().get();
        List<Node> page = List.copyOf(root.getChildren());
        root.getChildren().setAll(new DefineFormatPane(model.define(file), times, () -> root.getChildren().setAll(page)).root());
    }

    private void groups() {
        groups.setId("formats-group");
        groups.setPrefWidth(240);
        groups.setVisibleRowCount(16);
        groups.setAccessibleText(text("import.group"));
        groups.setConverter(new StringConverter<>() {
            @Override
            public String toString(Group group) {
                return group == null ? null : group.words();
            }

            @Override
            public Group fromString(String words) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        groups.getItems().setAll(FormatGroups.of(files));
        groups.setValue(groups.getItems().getFirst());
        groups.setOnShowing(any -> refill());
        groups.valueProperty().addListener((property, before, now) -> {
            if (now != null && !now.isLike(before)) {
                table.show(now::holds);
            }
        });
    }

    private void refill() {
        Group now = groups.getValue();
        List<Group> fresh = FormatGroups.of(files);
        if (!groups.getItems().equals(fresh)) {
            groups.getItems().setAll(fresh);
            groups.setValue(fresh.stream().filter(group -> group.isLike(now)).findFirst().orElse(now));
        }
    }

    private void recount() {
        long size = model.files().included().stream().mapToLong(FileChoice::size).sum();
        card.subtitleProperty().set(text("import.files-count", model.files().included().size(), files.size(), ByteText.of(size)));
        summary.setText(FormatGroups.summary(files));
    }
}

package org.isolog.ui.common.parts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.isolog.core.Verdict;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Columns of what people wrote on events: stars that are clicked, tags, verdicts. */
public final class NoteColumns<R> {
    private static final double STAR_WIDTH = 30;
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private final CaseNotes notes;
    private final ToLongFunction<R> event;

    /** @param event gives the event of a row */
    public NoteColumns(CaseNotes notes, ToLongFunction<R> event) {
        this.notes = notes;
        this.event = event;
    }

    public TableColumn<R, R> star() {
        TableColumn<R, R> column = new TableColumn<>();
        FontIcon header = new FontIcon(MaterialDesignS.STAR_OUTLINE);
        header.setAccessibleText(text("parts.star"));
        column.setGraphic(header);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(STAR_WIDTH);
        column.setMaxWidth(STAR_WIDTH);
        column.setPrefWidth(STAR_WIDTH);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new StarCell());
        return column;
    }

    public DataColumn<R, String> tags() {
        DataColumn<R, String> column = Columns.<R>text(text("parts.tags"), row -> String.join(", ", notes.of(event.applyAsLong(row)).tags())).wide(54);
        column.setSortable(false);
        return column;
    }

    public DataColumn<R, String> verdict() {
        return Columns.<R>text(text("parts.verdict"), row -> words(notes.of(event.applyAsLong(row)).verdict())).wide(78);
    }

    /** The verdict in a word; empty for none. */
    public static String words(Verdict verdict) {
        return switch (verdict) {
            case null -> "";
            case MALICIOUS -> text("parts.malicious");
            case EXPECTED -> text("parts.expected");
            case UNSURE -> text("parts.unsure");
        };
    }

    private final class StarCell extends TableCell<R, R> {
        private final FontIcon icon = new FontIcon(MaterialDesignS.STAR_OUTLINE);

        StarCell() {
            getStyleClass().add("star-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setTooltip(new Tooltip(text("parts.star-hint")));
            setOnMouseClicked(click -> {
                R row = row();
                if (click.getButton() == MouseButton.PRIMARY && row != null) {
                    notes.toggleStars(List.of(event.applyAsLong(row)));
                }
            });
        }

        private R row() {
            return isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            R row = row();
            setGraphic(row == null ? null : icon);
            if (row != null) {
                boolean starred = notes.of(event.applyAsLong(row)).starred();
                icon.setIconCode(starred ? MaterialDesignS.STAR : MaterialDesignS.STAR_OUTLINE);
                pseudoClassStateChanged(STARRED, starred);
                setAccessibleText(starred ? text("parts.starred") : text("parts.not-starred"));
            }
        }
    }
}

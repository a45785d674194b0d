package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;
import javafx.util.Subscription;
import org.isolog.core.ImportAccount;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.importing.FileProgress.Mark;

/** The files of an import with mark and account; fills in as files are finished. */
final class AccountTable {
    private static final List<Mark> WORST_FIRST = List.of(Mark.FAILED, Mark.CANCELLED, Mark.WARNING, Mark.DUPLICATE, Mark.DONE, Mark.RUNNING, Mark.WAITING);
    private static final double TIME = 158;
    private static final double COUNT = 90;
    private static final double MARK = 130;

    private final TableView<FileProgress> table;
    private final TableColumn<FileProgress, FileProgress> mark = markColumn();
    private ShortPaths paths = new ShortPaths(List.of());

    /** @param files tells of changed marks as updates */
    AccountTable(ObservableList<FileProgress> files, TimeText times) {
        SortedList<FileProgress> sorted = new SortedList<>(files);
        table = Tables.table(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("account");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        DataColumn<FileProgress, String> format = Columns.text(text("import.format"), AccountTable::format).wide(106);
        DataColumn<FileProgress, String> guessed = count(text("import.guessed"), ImportAccount::timesGuessed);
        guessed.setVisible(false);
        DataColumn<FileProgress, String> timeless = count(text("import.timeless"), ImportAccount::timesMissing);
        timeless.setVisible(false);
        format.setVisible(false);
        table.getColumns().setAll(List.of(mark, fileColumn(), format,
            count(text("import.read"), ImportAccount::read), count(text("import.stored"), ImportAccount::stored), count(text("import.skipped"), ImportAccount::skipped),
            timeColumn(text("import.first"), ImportAccount::firstTime, times), timeColumn(text("import.last"), ImportAccount::lastTime, times),
            timeless, guessed));
        files.addListener((ListChangeListener<FileProgress>) change -> {
            shorten(files);
            table.refresh();
        });
        shorten(files);
    }

    private void shorten(List<FileProgress> files) {
        paths = new ShortPaths(files.stream().map(FileProgress::path).toList());
    }

    Node root() {
        return table;
    }

    ReadOnlyObjectProperty<FileProgress> selectedProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    /** Sorts what needs a look to the top, and selects the first. */
    void showWorst() {
        table.getSortOrder().setAll(List.of(mark));
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().selectFirst();
        table.scrollTo(0);
    }

    private static boolean isImported(FileProgress file) {
        return file.outcome() != null && file.outcome().imported();
    }

    private static String format(FileProgress file) {
        return isImported(file) ? MarkText.title(file.outcome().source().format()) : "";
    }

    // To the second; the account of the file has the rest.
    private static Instant time(FileProgress file, Function<ImportAccount, Instant> which) {
        Instant time = isImported(file) ? which.apply(file.outcome().source().account()) : null;
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    private static TableColumn<FileProgress, Instant> timeColumn(String title, Function<ImportAccount, Instant> which, TimeText times) {
        DataColumn<FileProgress, Instant> column = Columns.<FileProgress>time(title, file -> time(file, which), times).wide(TIME);
        column.setMaxWidth(TIME);
        return column;
    }

    private TableColumn<FileProgress, String> fileColumn() {
        DataColumn<FileProgress, String> column = Columns.<FileProgress>text(text("import.file"), file -> paths.of(file.path())).wide(176);
        Callback<TableColumn<FileProgress, String>, TableCell<FileProgress, String>> cells = column.getCellFactory();
        column.setCellFactory(any -> {
            TableCell<FileProgress, String> cell = cells.call(any);
            // The end of a path is what tells.
            cell.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            return cell;
        });
        return column;
    }

    // Empty, not 0, as long as there is nothing to count.
    private static DataColumn<FileProgress, String> count(String title, ToLongFunction<ImportAccount> number) {
        DataColumn<FileProgress, String> column = Columns.<FileProgress>text(title, file -> isImported(file)
            ? NumberText.grouped(number.applyAsLong(file.outcome().source().account())) : "").wide(62);
        column.setMaxWidth(COUNT);
        column.getStyleClass().add("numeric");
        column.setStyle("-fx-alignment: center-right");
        column.setComparator((a, b) -> Long.compare(value(a), value(b)));
        return column;
    }

    private static long value(String grouped) {
        return grouped.isEmpty() ? -1 : Long.parseLong(grouped.replace(",", ""));
    }

    private static TableColumn<FileProgress, FileProgress> markColumn() {
        TableColumn<FileProgress, FileProgress> column = new TableColumn<>(text("import.mark"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setPrefWidth(116);
        column.setMaxWidth(MARK);
        column.setComparator(Comparator.comparing(FileProgress::mark, Comparator.comparing(WORST_FIRST::indexOf)));
        column.setCellFactory(any -> new TableCell<>() {
            private final Label words = new Label();
            private Subscription watched = Subscription.EMPTY;

            @Override
            protected void updateItem(FileProgress file, boolean empty) {
                super.updateItem(file, empty);
                watched.unsubscribe();
                watched = Subscription.EMPTY;
                setGraphic(empty || file == null ? null : words);
                if (!empty && file != null) {
                    watched = file.markProperty().subscribe(mark -> MarkText.mark(words, mark));
                }
            }
        });
        return column;
    }
}

package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Fields;
import org.isolog.investigation.ExplainEvent;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.Notes;
import org.isolog.core.Progress;
import org.isolog.core.Verdict;
import org.isolog.investigation.Annotate;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseOverview;
import org.isolog.investigation.GroupFindings;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.QueryText;
import org.isolog.testkit.Fx;
import org.isolog.ui.events.PagedRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks and keys through the screens of a real case. */
class CaseScreensTest {
    private static Investigation investigation;
    private CaseWindow window;

    @BeforeAll
    static void openCase(@TempDir Path folder) {
        investigation = SampleCase.searched(folder);
    }

    @AfterAll
    static void closeCase() {
        investigation.close();
    }

    @BeforeEach
    void open() {
        window = new CaseWindow(investigation, false);
    }

    @AfterEach
    void close() {
        assertThat(window.dialogs.errors()).isEmpty();
        window.close();
    }

    @Test
    void aTopAlertOpensInTheAnomaliesWithItsReasons() {
        ListView<?> top = (ListView<?>) window.robo.node("#top-alerts");
        Finding first = new BrowseEvents(investigation).findings(0, 1).getFirst();
        window.robo.click(row(top, 0));
        window.work.settle();
        assertThat(selected()).isEqualTo(first.score().eventId());
        assertThat(window.robo.sees(investigation.currentRun().orElseThrow().alertUnits() + " alerts")).isTrue();
        Labeled sum = (Labeled) window.robo.node("#sum");
        assertThat(sum.getText()).isEqualTo(String.format(Locale.ROOT, "starts at %.2f, adds up to %.2f exactly.",
                new ExplainEvent(investigation).run(first.score().eventId(), Progress.silent()).explanation().base(), first.score().score()));
    }

    @Test
    void enterOnAnAlertListsItsEvents() {
        FindingGroup first = new GroupFindings(investigation).run(EventFilter.all().onlyAlerts(true), 1, Progress.silent()).groups().getFirst();
        window.show("anomalies");
        assertThat(table("#anomalies").getItems()).hasSize((int) investigation.currentRun().orElseThrow().alertUnits());
        Fx.run(() -> table("#anomalies").requestFocus());
        window.robo.keys(KeyCode.ENTER);
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(EventFilter.all().between(first.first(), first.last().plusMillis(1))
                .and(new Condition(first.who().field(), first.who().value(), false)));
        assertThat(table("#anomalies").getItems()).hasSize((int) first.events());
        assertThat(selected()).isEqualTo(first.strongest().score().eventId());
    }

    @Test
    void anEntityFiltersEveryScreenAndTheFilterClears() {
        window.robo.click(window.robo.words("svc_backup"));
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(QueryText.parse("user.name:svc_backup"));
        long events = new BrowseEvents(investigation).select(window.context.filter(), null, false, Progress.silent()).length;
        window.show("events");
        assertThat(table("#events").getItems()).hasSize((int) events);
        window.robo.click("#clear-filter");
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(EventFilter.all());
        assertThat(table("#events").getItems()).hasSize((int) investigation.eventCount());
    }

    @Test
    void aReasonFiltersToTheAnomaliesThatHaveIt() {
        String first = new CaseOverview(investigation).whoAndWhy(1, Progress.silent()).reasons().getFirst().kind();
        window.robo.click(window.robo.words(first));
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(QueryText.parse("isolog.reason:\"" + first + "\""));
        var reasons = new CaseOverview(investigation).whoAndWhy(window.context.filter(), 20, Progress.silent());
        assertThat(reasons.findings()).isPositive();
        assertThat(reasons.reasons()).contains(new CaseOverview.ReasonCount(first, reasons.findings()));
    }

    @Test
    void draggingOnTheTimelineFiltersAndAClickClears() {
        window.show("anomalies");
        Node timeline = window.robo.node("#timeline");
        window.robo.drag(timeline, new Point2D(0.42, 0.5), new Point2D(0.46, 0.5));
        window.work.settle();
        EventFilter range = window.context.filter();
        assertThat(range.from()).isNotNull().isBefore(range.to());
        assertThat(range.between(null, null)).isEqualTo(EventFilter.all());
        window.robo.click(timeline);
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(EventFilter.all());
    }

    @Test
    void tabsShowTheFieldsTheRawTextAndTheNeighbours() {
        window.show("anomalies");
        tab("fields");
        assertThat(table("#fields").getItems()).hasSizeGreaterThan(8);
        tab("raw");
        long event = selected();
        String raw = new BrowseEvents(investigation).event(event).orElseThrow().raw();
        assertThat(((TextArea) window.robo.node("#raw")).getText()).isEqualToIgnoringWhitespace(raw);
        tab("around");
        assertThat(table("#near").getItems()).isNotEmpty();
        assertThat(table("#same").getItems()).isNotEmpty();
    }

    @Test
    void aFieldOfTheInspectorFiltersIn() {
        window.show("anomalies");
        tab("fields");
        Fx.run(() -> table("#fields").getSelectionModel().select(0));
        Fx.settle();
        window.robo.click(window.robo.node(".filter-in"));
        window.work.settle();
        Fields fields = new BrowseEvents(investigation).event(selected()).orElseThrow().fields();
        assertThat(window.context.filter().conditions()).containsExactly(new Condition(fields.name(0), fields.value(0), false));
    }

    @Test
    void starVerdictTagAndCommentAreKept() {
        window.show("anomalies");
        long event = selected();
        Fx.run(() -> table("#anomalies").requestFocus());
        window.robo.keys(KeyCode.M);
        window.work.settle();
        window.robo.click("#verdict-malicious");
        window.work.settle();
        tab("notes");
        window.robo.click("#new-tag").type("exfil").keys(KeyCode.ENTER);
        window.work.settle();
        window.robo.click("#new-comment").type("six parts");
        window.robo.click("#add-comment");
        window.work.settle();
        Notes notes = new Annotate(investigation).of(event);
        assertThat(notes.starred()).isTrue();
        assertThat(notes.verdict()).isEqualTo(Verdict.MALICIOUS);
        assertThat(notes.tags()).containsExactly("exfil");
        assertThat(notes.comments()).extracting(Notes.Comment::author, Notes.Comment::text)
            .containsExactly(tuple("analyst", "six parts"));
        tab("why");
        window.robo.click("#verdict-malicious");
        window.work.settle();
        assertThat(new Annotate(investigation).of(event).verdict()).isNull();
    }

    @Test
    void keysWalkMarkAndFindInTheEvents() {
        window.show("events");
        TableView<?> events = table("#events");
        Fx.run(() -> {
            events.requestFocus();
            events.getSelectionModel().clearAndSelect(0);
        });
        window.robo.keys(KeyCode.J).keys(KeyCode.J).keys(KeyCode.K);
        assertThat(selected()).isEqualTo(2);
        window.robo.keys(KeyCode.M);
        window.work.settle();
        assertThat(new Annotate(investigation).of(2).starred()).isTrue();
        window.robo.keys(KeyCode.J).keys(KeyCode.J).keys(KeyCode.CLOSE_BRACKET);
        long next = selected();
        assertThat(new Annotate(investigation).of(next).starred()).isTrue();
        window.robo.keys(KeyCode.CONTROL, KeyCode.F).type("wget").keys(KeyCode.ENTER);
        window.work.settle();
        assertThat(((Labeled) window.robo.node("#found")).getText()).isEqualTo("not found");
        window.robo.keys(KeyCode.ESCAPE);
        window.robo.keys(KeyCode.CONTROL, KeyCode.F).type("payroll").keys(KeyCode.ENTER);
        window.work.settle();
        long first = selected();
        assertThat(new BrowseEvents(investigation).event(first).orElseThrow().raw()).contains("payroll");
        window.robo.keys(KeyCode.F3);
        window.work.settle();
        assertThat(selected()).isNotEqualTo(first);
    }

    @Test
    void copyingReadsRowsThatWereNeverLookedAt() {
        window.show("events");
        TableView<?> events = table("#events");
        Fx.run(() -> {
            events.requestFocus();
            events.getSelectionModel().clearSelection();
            events.getSelectionModel().selectRange(10_000, 10_002);
        });
        window.robo.keys(KeyCode.CONTROL, KeyCode.C);
        window.work.settle();
        List<String> lines = Fx.get(() -> Clipboard.getSystemClipboard().getString()).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("#\tTags\tTime (UTC)\tSeverity\tScore\t").endsWith("\tRaw");
        assertThat(lines.get(1)).startsWith("10,001\t");
        assertThat(lines.get(1).split("\t", -1)[2]).startsWith("2026-03-0");
    }

    @Test
    void aHeaderSortsTheWholeCase() {
        window.show("events");
        TableView<?> events = table("#events");
        Fx.run(() -> {
            var score = events.getColumns().stream().filter(column -> column.getText().equals("Score")).findFirst().orElseThrow();
            score.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(events, score);
        });
        window.work.settle();
        long best = new BrowseEvents(investigation).findings(0, 1).getFirst().score().eventId();
        assertThat(((PagedRows) events.getItems()).id(0)).isEqualTo(best);
    }

    @Test
    void anEmptyGridSaysWhyAndUndoes() {
        window.show("events");
        Fx.run(() -> window.context.setFilter(QueryText.parse("user.name:svc_backup")));
        window.work.settle();
        Fx.run(() -> window.context.setFilter(QueryText.parse("user.name:svc_backup nosuchword")));
        window.work.settle();
        assertThat(window.robo.sees("None of the 19,557 events passes the filter")).isTrue();
        assertThat(window.robo.sees("without it still none")).isTrue();
        window.robo.click("#undo-filter");
        window.work.settle();
        assertThat(window.context.filter()).isEqualTo(QueryText.parse("user.name:svc_backup"));
        assertThat(table("#events").getItems()).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <R> void sortBy(TableView<R> table, TableColumn<?, ?> column) {
        table.getSortOrder().setAll(List.of((TableColumn<R, ?>) column));
    }

    private long selected() {
        return Fx.get(() -> window.context.selectedEventProperty().get());
    }

    private TableView<?> table(String id) {
        return (TableView<?>) window.robo.node(id);
    }

    private void tab(String name) {
        Fx.run(() -> {
            TabPane tabs = (TabPane) window.robo.node(".inspector");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(each -> each.getId().equals("tab-" + name)).findFirst().orElseThrow());
        });
        window.work.settle();
    }

    private static Node row(ListView<?> list, int index) {
        return Fx.get(() -> list.lookupAll(".list-cell").stream().map(ListCell.class::cast)
            .filter(cell -> cell.getIndex() == index).findFirst().orElseThrow());
    }
}

package org.isolog.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.isolog.testkit.Fx;
import org.isolog.testkit.Robo;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.importing.ImportViewModel.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks through the wizard and writes pictures of its pages to {@code target/screens}. */
class ImportPicturesTest {
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;

    @TempDir
    private Path directory;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Result> results = new ArrayList<>();
    private FxBackgroundWork work;
    private Theme theme;
    private Tools tools;
    private ImportViewModel model;
    private Stage stage;
    private Robo robo;

    @BeforeEach
    void open() {
        Cases cases = new Cases(Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC), "analyst");
        work = Fx.get(() -> new FxBackgroundWork(2));
        theme = Fx.get(() -> new Theme(false));
        tools = new Tools(work, dialogs, theme, new TimeText(), ZoneId.of("Europe/Berlin"), cases);
        model = Fx.get(() -> new ImportViewModel(tools, directory.resolve("cases"), null, results::add));
        stage = Fx.show(() -> new ImportView(model, tools).root(), theme, WIDTH, HEIGHT);
        robo = new Robo(stage);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.hide();
            work.close();
        });
        if (model.run().investigation() != null) {
            model.run().investigation().close();
        }
    }

    private void begin(Path... paths) {
        Fx.run(() -> model.begin(List.of(paths)));
        until("formats are found", ImportState.FORMATS);
    }

    private void until(String what, ImportState state) {
        Fx.until(what, () -> model.state() == state);
    }

    private void pictures(String name) {
        Fx.picture(stage.getScene(), name + "-light");
        Fx.run(() -> theme.setDark(true));
        Fx.picture(stage.getScene(), name + "-dark");
        Fx.run(() -> theme.setDark(false));
    }

    private TableView<?> table(String id) {
        return (TableView<?>) robo.node(id);
    }

    @Test
    void walksFiftyFilesThroughTheWizard() {
        ManyFiles evidence = ManyFiles.in(directory.resolve("evidence"));
        begin(evidence.folder());
        assertThat(table("#formats").getItems()).hasSize(50);
        pictures("wizard-many-formats");
        decideAboutSeveral();
        robo.click("#import-next");
        Fx.until("rows are read", () -> stage.getScene().lookup("#preview") != null);
        pictures("wizard-many-preview");
        ListView<?> files = (ListView<?>) robo.node("#preview-files");
        robo.click("#preview-after").keys(KeyCode.ALT, KeyCode.DOWN);
        assertThat(files.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robo.keys(KeyCode.ALT, KeyCode.UP);
        assertThat(model.preview().fileProperty().get()).isSameAs(files.getItems().get(1));
        Path key = directory.resolve("evidence.key");
        dialogs.answer(key);
        robo.click("#pseudonymise");
        Fx.until("rows are read", () -> stage.getScene().lookup("#real-names") != null && robo.node("#real-names").isManaged());
        pictures("wizard-many-preview-pseudonyms");
        robo.click("#pseudonymise");
        robo.click("#import-next");
        pictures("wizard-many-case");
        robo.click("#import-next");
        until("files are imported", ImportState.ACCOUNT);
        assertThat(table("#account").getItems()).hasSize(49);
        pictures("wizard-many-account");
        Fx.run(() -> table("#account").getSelectionModel().clearAndSelect(1));
        pictures("wizard-many-account-second");
        sources();
    }

    /** Takes the tables only, gives both a zone, and goes back to all. */
    private void decideAboutSeveral() {
        @SuppressWarnings("unchecked")
        ComboBox<FormatGroups.Group> groups = (ComboBox<FormatGroups.Group>) robo.node("#formats-group");
        Fx.run(() -> groups.setValue(groups.getItems().stream().filter(group -> "csv".equals(group.format())).findFirst().orElseThrow()));
        Fx.settle();
        assertThat(table("#formats").getItems()).hasSize(2);
        Fx.run(() -> table("#formats").getSelectionModel().selectAll());
        @SuppressWarnings("unchecked")
        ComboBox<String> zone = (ComboBox<String>) robo.node("#selected-zone");
        Fx.run(() -> zone.setValue("Europe/Berlin"));
        pictures("wizard-many-selected");
        assertThat(model.files().all()).filteredOn(file -> file.zoneProperty().get().equals(ZoneId.of("Europe/Berlin"))).extracting(FileChoice::format)
            .containsExactly("csv", "csv");
        Fx.run(() -> groups.setValue(groups.getItems().getFirst()));
    }

    private void sources() {
        CaseContext context = Fx.get(() -> new CaseContext(model.run().investigation(), work, dialogs, tools.times(), room -> { }));
        Stage other = Fx.show(() -> (javafx.scene.Parent) new SourcesView(context).root(), theme, WIDTH, HEIGHT);
        Fx.until("sources are read", () -> other.getScene().lookup("#account") != null);
        for (boolean dark : new boolean[] {false, true}) {
            Fx.run(() -> theme.setDark(dark));
            Fx.picture(other.getScene(), "sources-" + (dark ? "dark" : "light"));
        }
        Fx.run(other::hide);
    }

    @Test
    void definesAFormatFromAnExampleLine() throws IOException {
        Path doors = Files.writeString(directory.resolve("doors.log"), """
            05.03.2025 07:58:12#gate 4711#10.0.0.5#opened by "alice"
            05.03.2025 08:01:44#gate 4712#10.0.0.6#refused
            -- end of day --
            """);
        begin(doors);
        pictures("wizard-one-format");
        robo.click("#define");
        Fx.until("lines are tried", () -> stage.getScene().lookup("#define-rows") != null);
        assertThat(((TextArea) robo.node("#define-pattern")).getText())
            .isEqualTo("%{DATESTAMP:@timestamp}#%{WORD:word} %{NUMBER:number}#%{IP:source.ip}#%{GREEDYDATA:message}");
        pictures("define-format");
        Fx.run(() -> ((TextArea) robo.node("#define-pattern")).setText("%{DATESTAMP:@timestamp}#%{WRD:word}"));
        pictures("define-format-problem");
        Fx.run(() -> {
            ((TextArea) robo.node("#define-pattern")).setText("%{DATESTAMP:@timestamp}#%{DATA:host.name}#%{IP:source.ip}#%{WORD:event.action}");
            ((TextField) robo.node("#define-title")).setText("Doors, floor 2");
        });
        Fx.settle();
        robo.click("#define-save");
        assertThat(model.files().all().getFirst().format()).endsWith("doors-floor-2.isolog-format");
        pictures("wizard-defined");
        robo.click("#import-next");
        Fx.until("rows are read", () -> stage.getScene().lookup("#preview") != null);
        assertThat(table("#preview").getItems()).hasSize(2);
        pictures("wizard-defined-preview");
    }

    @Test
    void takesAddresses() {
        Fx.run(() -> {
            ((TextField) robo.node("#address")).setText("https://siem.example/api/events?since=2026-03-01&token=abc");
            ((TextArea) robo.node("#address-headers")).setText("X-Tenant: north");
        });
        Fx.settle();
        robo.click("#address-add");
        assertThat(robo.sees("https://siem.example/api/events?since=2026-03-01&token=***")).isTrue();
        Fx.run(() -> ((TextField) robo.node("#address")).setText("ftp://host/x"));
        Fx.settle();
        robo.click("#address-add");
        pictures("wizard-address");
        assertThat(model.failureProperty().get()).hasMessageStartingWith("The address cannot be read");
    }
}

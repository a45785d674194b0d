package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TabPane;
import org.isolog.core.EventFilter;
import org.isolog.core.Verdict;
import org.isolog.investigation.Annotate;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.QueryText;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes pictures of the screens of a case to {@code target/screens}. */
class CasePicturesTest {
    private static Investigation investigation;

    @BeforeAll
    static void open(@TempDir Path folder) {
        investigation = SampleCase.searched(folder);
        Annotate annotate = new Annotate(investigation);
        long first = new BrowseEvents(investigation).findings(0, 1).getFirst().score().eventId();
        annotate.star(first, true);
        annotate.tag(first, "web scan", true);
        annotate.tag(first, "ask-IT", true);
        annotate.verdict(first, Verdict.MALICIOUS);
        annotate.comment(first, "Nikto, then sqlmap, from an address that never asked for anything before.");
        annotate.comment(first, "Nobody ordered a test of the shop; the address is blocked at the firewall.");
    }

    @AfterAll
    static void close() {
        investigation.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUnsearchedCaseOffersToFindAnomalies(boolean dark, @TempDir Path folder) {
        try (Investigation fresh = SampleCase.imported(folder); CaseWindow window = new CaseWindow(fresh, dark)) {
            window.picture("overview-first");
            window.robo.click(window.robo.words("Find anomalies"));
            window.work.settle();
            assertThat(fresh.currentRun()).isPresent();
            assertThat(window.robo.sees("Look at first")).isTrue();
            assertThat(window.dialogs.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsEveryScreen(boolean dark) {
        try (CaseWindow window = new CaseWindow(investigation, dark)) {
            window.picture("overview");
            window.show("stories").picture("stories");
            assertThat(window.robo.sees("Show its events")).isTrue();
            window.show("events").picture("events");
            Fx.run(() -> window.context.setFilter(QueryText.parse("user.name:svc_backup source.ip:10.20.0.4 event.action:ssh_login severity:high")));
            window.picture("events-empty");
            Fx.run(() -> window.context.setFilter(EventFilter.all()));
            window.show("anomalies").picture("anomalies");
            for (String tab : new String[] {"fields", "raw", "around", "notes"}) {
                Fx.run(() -> {
                    TabPane tabs = (TabPane) window.robo.node(".inspector");
                    tabs.getSelectionModel().select(tabs.getTabs().stream().filter(each -> each.getId().equals("tab-" + tab)).findFirst().orElseThrow());
                });
                window.picture("inspector-" + tab);
            }
            window.robo.click("#show-scores");
            window.picture("anomalies-scores");
            assertThat(window.dialogs.errors()).isEmpty();
        }
    }
}

package org.isolog.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.isolog.core.IsologException;
import org.isolog.core.Severity;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.Test;

class WordsTest {
    private record Row(String name, double score, Severity severity) {
    }

    @Test
    void numbersLookTheSameEverywhere() {
        assertThat(NumberText.grouped(1_204_311)).isEqualTo("1,204,311");
        assertThat(NumberText.signed(-0.04, 2)).isEqualTo("−0.04");
        assertThat(NumberText.signed(0.34, 2)).isEqualTo("+0.34");
        assertThat(NumberText.brief(1200)).isEqualTo("1.2k");
        assertThat(NumberText.brief(3_000_000)).isEqualTo("3M");
        assertThat(NumberText.decimal(Double.NaN, 2)).isEqualTo("–");
        assertThat(NumberText.roughly(Duration.ofSeconds(130))).isEqualTo("2 min");
    }

    @Test
    void timesFollowTheZone() {
        TimeText times = new TimeText();
        Instant time = Instant.parse("2025-12-11T23:47:12.250Z");
        assertThat(times.fullWithZone(time)).isEqualTo("2025-12-11 23:47:12.250 UTC");
        times.zoneProperty().set(ZoneId.of("Europe/Berlin"));
        assertThat(times.fullWithZone(time)).isEqualTo("2025-12-12 00:47:12.250 +01:00");
        assertThat(times.full(null)).isEmpty();
    }

    @Test
    void textsFillTheirPlacesOnce() {
        assertThat(Texts.text("shell.tasks", 1, 12_000)).isEqualTo("1 of 12,000 tasks done");
        assertThat(Texts.text("cell.time-header", "{1}", "UTC")).isEqualTo("{1} (UTC)");
        assertThatThrownBy(() -> Texts.text("no.such")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void errorsSayWhoseFaultItIs() {
        assertThat(ErrorWords.of(new IsologException("CASE-LOCKED", "The case is open elsewhere.")))
            .extracting(ErrorWords::sentence, ErrorWords::code, ErrorWords::bug).containsExactly("The case is open elsewhere.", "CASE-LOCKED", false);
        ErrorWords bug = ErrorWords.of(new IllegalStateException("secret"));
        assertThat(bug.sentence()).isEqualTo("Something went wrong in Isolog itself");
        assertThat(bug.code()).matches("BUG-[0-9A-F]{8}");
        assertThat(bug.details()).contains("IllegalStateException");
    }

    @Test
    void copiesRowsWithHeaderAndWithoutFormulas() {
        String tsv = Fx.get(() -> {
            TableView<Row> table = Tables.table(FXCollections.observableArrayList());
            table.getColumns().add(Columns.text("Name", Row::name));
            table.getColumns().add(Columns.number("Score", Row::score, 2));
            table.getColumns().add(Columns.severity("Severity", Row::severity));
            return Tables.asTsv(table, List.of(new Row("=cmd|'/c calc'", -0.5, Severity.HIGH), new Row("a\tb\nc", 1, Severity.NONE)));
        });
        assertThat(tsv).isEqualTo("Name\tScore\tSeverity\n'=cmd|'/c calc'\t-0.50\tHigh\na b c\t1.00\tUsual\n");
    }

    @Test
    void digitsOfTheBundledFontsHaveEqualWidth() {
        Fx.run(() -> {
            new Theme(false);
            for (String family : List.of("Roboto", "Roboto Medium", "JetBrains Mono")) {
                assertThat(Font.getFamilies()).contains(family);
                assertThat("0123456789".chars().mapToObj(digit -> width(family, Character.toString(digit))).distinct()).as(family).hasSize(1);
            }
        });
    }

    private static double width(String family, String digit) {
        Text text = new Text(digit.repeat(10));
        text.setFont(Font.font(family, 13));
        return text.getLayoutBounds().getWidth();
    }
}

package org.isolog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Fields;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.Notes;
import org.isolog.core.Reason;
import org.isolog.core.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    @Test
    void theReportTellsTheCase() throws IOException {
        String html = write(MadeCase.report(60));
        Path shown = Path.of("target", "report-preview.html");
        Files.writeString(shown, html, StandardCharsets.UTF_8);

        assertThat(html).startsWith("<!DOCTYPE html>").contains("<h1>Office, December</h1>", "1,204,311", "✓ intact",
                "47 failed logins from 198.51.100.50 in 1 hour; usual 0.3, never above 4", "+0.311", "−0.050",
                "2025-12-21 23:47:52.417 UTC, year and zone guessed", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "Skipped 57 records: The line does not begin as a syslog record.", "Critical: p ≤ 0.00001", "malicious", "ticket 4711",
                "at most one alert in ten expected to be false", "id=\"anomaly-60\"");
    }

    @Test
    void theSameDataGivesTheSameText() {
        assertThat(write(MadeCase.report(12))).isEqualTo(write(MadeCase.report(12)));
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        String html = write(MadeCase.report(3));

        assertThat(html).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
        assertThat(html).doesNotContain("<script", "http://", "https://", "@import", "url(", "src=").doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='x",
            "</pre></style><style>*{display:none}", "<svg/onload=alert(1)>", "${1+1}", "<!--", "]]>"})
    void hostileTextIsShownAndNeverPartOfThePage(String hostile) {
        String html = write(hostileReport(hostile, hostile));
        String harmless = write(hostileReport("harmless", "harmless"));

        assertThat(tags(html)).isEqualTo(tags(harmless));
    }

    @Test
    void aLogCannotMakeALink() {
        String html = write(hostileReport("javascript:alert(1)", "javascript:alert(1)"));

        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(html).results().map(match -> match.group(1)).distinct())
                .containsExactly("#anomaly-1");
    }

    @Test
    void hiddenAndTurningCharactersAreVisible() {
        String html = write(hostileReport("a\u0000\u0007b\u202Egpj.exe\u2066\u200B\uFEFF\ud800\u0085", "evil\u202Ecod"));

        assertThat(html).contains("a␀␇b⟨U+202E⟩gpj.exe⟨U+2066⟩⟨U+200B⟩⟨U+FEFF⟩⟨U+D800⟩⟨U+0085⟩", "evil⟨U+202E⟩cod");
        assertThat(html.codePoints().filter(point -> Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.SURROGATE || Character.isISOControl(point) && point != '\n')).isEmpty();
    }

    @Test
    void aHugeRecordIsShortenedWithANote() {
        String html = write(hostileReport("x".repeat(1 << 20), "user"));

        assertThat(html).contains("The first 4,000 of 1,048,576 characters are shown; the whole text is in the source.").hasSizeLessThan(200_000);
    }

    @Test
    void aBrokenBaselineSaysWhatChanged() {
        ReportData.Integrity broken = new ReportData.Integrity(MadeCase.START, "ana", "ab12", MadeCase.GENERATED,
                List.of("logs/auth.log, record 5: Its stored facts are not those that were sealed."), List.of());

        assertThat(write(MadeCase.with(MadeCase.report(1), broken))).contains("✗ broken", "No longer as it was sealed",
                "<li>logs/auth.log, record 5: Its stored facts are not those that were sealed.</li>");
        assertThat(write(MadeCase.with(MadeCase.report(1), ReportData.Integrity.unsealed()))).contains("not sealed");
    }

    @Test
    void anEmptyCaseSaysSo() {
        ReportData full = MadeCase.report(0);
        ReportData empty = new ReportData(full.about(), List.of(), full.detection(), List.of(), new Timeline(Duration.ofHours(1), List.of(), 7),
                List.of(), new ReportData.Summary(List.of(), List.of()), full.integrity());

        assertThat(write(empty)).contains("No event of this case has a time that could be read", "No event of this run is of at least low severity",
                "No anomaly names a user", "There is no anomaly to give a reason for.");
    }

    private static ReportData hostileReport(String raw, String name) {
        ReportData.Anomaly made = MadeCase.anomaly(1);
        Event event = new Event(1, made.event().ref(), made.event().time(), Fields.of("user.name", name, name, "value"), raw);
        Finding finding = new Finding(1, made.finding().score(), 99, event.time(), name, name, List.of(name));
        Notes notes = new Notes(1, true, null, List.of(name), List.of(new Notes.Comment(MadeCase.START, name, name)));
        ReportData.Why why = new ReportData.Why(name, new Contribution(name, 1, 0.1, 0.5, new Reason.Missing(name)));
        FindingGroup group = new FindingGroup(finding, new Entity("user.name", name), made.finding().score().severity(), null, null, 2, true);
        return MadeCase.report(name, List.of(new ReportData.Anomaly(group, event, name, 0.3, List.of(why), notes)));
    }

    private static List<String> tags(String html) {
        return Pattern.compile("<[a-zA-Z/!][^>]*>").matcher(html).results().map(match -> match.group().replaceAll("\\s+", " ")).toList();
    }

    private static String write(ReportData data) {
        StringWriter html = new StringWriter();
        try {
            new HtmlReport().write(data, html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }
}

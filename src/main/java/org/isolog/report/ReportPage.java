package org.isolog.report;

import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Severity;

/** The report's data with what the templates need worked out: texts made visible and shortened, charts drawn. */
public record ReportPage(ReportData data, String title, TimelineChart chart, List<Entry> entries) {
    /** A report tells what to do first; the others are in the case. */
    public static final int STORIES_SHOWN = 10;
    private static final int RAW_SHOWN = 4_000;
    private static final int VALUE_SHOWN = 300;
    private static final int CELL_SHOWN = 80;

    /** One field of an event. */
    public record Field(String name, String value) {
    }

    /**
     * One group of findings and its strongest event.
     *
     * @param number 1 for the first
     * @param who    whose hour it is
     * @param entity whom its strongest event is about
     * @param cut    what of the raw text is not shown; null if all is
     */
    public record Entry(int number, ReportData.Anomaly anomaly, String who, String entity, String action, List<String> reasons, List<WhyRows.Row> rows,
                        List<Field> fields, String raw, String cut, String source) {
        public Severity severity() {
            return anomaly.finding().score().severity();
        }
    }

    static ReportPage of(ReportData data) {
        return new ReportPage(data, text(data.about().name()), TimelineChart.of(data.timeline()),
                IntStream.range(0, data.anomalies().size()).mapToObj(i -> entry(i + 1, data.anomalies().get(i))).toList());
    }

    /** A value of a log on one line. */
    public static String text(String value) {
        return VisibleText.line(value, VALUE_SHOWN);
    }

    public long events(Severity severity) {
        return data.detection().run().bySeverity().getOrDefault(severity, 0L);
    }

    private static Entry entry(int number, ReportData.Anomaly anomaly) {
        Event event = anomaly.event();
        String raw = event.raw();
        int shown = VisibleText.cut(raw, RAW_SHOWN);
        String cut = shown == raw.length() ? null : "The first " + Words.count(shown) + " of " + Words.count(raw.length())
                + " characters are shown; the whole text is in the source.";
        Entity who = anomaly.group().who();
        return new Entry(number, anomaly, cell(who == null ? null : who.value()), cell(anomaly.finding().entity()), cell(anomaly.finding().action()),
                anomaly.finding().reasons().stream().map(ReportPage::text).toList(), WhyRows.of(anomaly), fields(event),
                VisibleText.of(raw.substring(0, shown)), cut, VisibleText.line(anomaly.source(), 1_000));
    }

    private static String cell(String value) {
        return value == null ? "–" : VisibleText.line(value, CELL_SHOWN);
    }

    private static List<Field> fields(Event event) {
        return IntStream.range(0, event.fields().size())
                .mapToObj(i -> new Field(text(event.fields().name(i)), text(event.fields().value(i)))).toList();
    }
}

package org.isolog.ingest.formats.text;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.IsologException;
import org.isolog.core.SourceRef;
import org.isolog.ingest.FieldPage;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.template.TemplatedReader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A format that somebody defined by a pattern. Each line is a record; one that does not fit is skipped. */
public final class PatternFormat implements LogFormat {
    /** Somebody wrote it for just these lines: surer than any other where they fit. */
    private static final double SURE = 0.995;

    private final FormatFile file;
    private final LinePattern pattern;

    /** @throws IsologException {@code PATTERN}, {@code TIME-FORMAT} or {@code FORMAT-FILE} if the definition cannot work */
    public PatternFormat(FormatFile file) {
        this.file = file;
        this.pattern = LinePattern.compile(file.pattern());
        if (file.timeFormat() != null) {
            new StatedTime(file.timeFormat(), 2000);
        }
        for (String sample : file.samples()) {
            if (!pattern.matches(sample)) {
                throw new IsologException("PATTERN", "The pattern of the format " + file.name() + " does not fit its own sample: " + sample);
            }
        }
    }

    public static PatternFormat load(Path path) {
        return new PatternFormat(FormatFile.read(path));
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public String title() {
        return file.title();
    }

    @Override
    public double recognises(Head head) {
        return SURE * LineShare.of(head, pattern::matches);
    }

    @Override
    public FieldPage fields() {
        List<FieldPage.Mapping> mappings = new ArrayList<>();
        pattern.fields().stream().distinct().forEach(field -> mappings.add(new FieldPage.Mapping(field,
                field.equals(file.time()) ? "the time, by the pattern" : "by the pattern")));
        mappings.add(new FieldPage.Mapping(TemplatedReader.ID, "the type of the message, where there is one and no event.action"));
        mappings.add(new FieldPage.Mapping(TemplatedReader.TEXT, "its text, with <*> for what varies"));
        mappings.add(new FieldPage.Mapping(TemplatedReader.PARAMETERS, "what varied, in order"));
        return new FieldPage(List.of(file.title(), "Defined by the pattern " + file.pattern()), mappings);
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        Reading reading = new Reading(options, in.modified());
        return new TemplatedReader(new LineRecords(in.lines(), options.source(), reading::parse, "The line does not fit the pattern of the format " + file.name() + "."));
    }

    /** What the lines would become, one after the other; null in the place of a line that does not fit. */
    public List<Event> read(List<String> lines, ReadOptions options, Instant modified) {
        Reading reading = new Reading(options, modified);
        List<Event> events = new ArrayList<>();
        for (String line : lines) {
            events.add(reading.parse(new SourceRef(options.source(), events.size() + 1, 0), line));
        }
        return events;
    }

    public LinePattern pattern() {
        return pattern;
    }

    /** What belongs to one file. */
    private final class Reading {
        private final ReadOptions options;
        private final TimeParser times;
        private final StatedTime stated;
        private final boolean yearStated;
        private final Fields.Builder fields = new Fields.Builder();
        private String time;

        Reading(ReadOptions options, Instant modified) {
            this.options = options;
            this.times = new TimeParser(options, modified);
            int year = options.year() != null ? options.year() : modified.atZone(options.zone()).getYear();
            this.stated = file.timeFormat() == null ? null : new StatedTime(file.timeFormat(), year);
            this.yearStated = file.timeFormat() != null && (file.timeFormat().indexOf('y') >= 0 || file.timeFormat().indexOf('u') >= 0);
        }

        Event parse(SourceRef ref, String line) {
            time = null;
            if (!pattern.read(line, this::put)) {
                return null;
            }
            EventTime read = stated == null ? times.parse(time) : stated.read(time, options.zone(), yearStated);
            return new Event(0, ref, read, fields.build(), line);
        }

        private void put(String field, String value) {
            if (field.equals(file.time())) {
                time = value;
            } else {
                fields.put(field, value);
            }
        }
    }
}

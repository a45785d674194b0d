package org.isolog.ingest.formats.windows;

import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.FieldPage;
import org.isolog.ingest.Head;
import org.isolog.ingest.Line;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.MarkupReader;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Event XML: one Event, a list of them in a root of any name, or one after the other without a root, as wevtutil, Event Viewer and
 * forwarders write them, in UTF-8 or UTF-16.
 */
public final class WindowsXmlFormat implements LogFormat {
    private static final double SUREST = 0.99;
    private static final Pattern EVENT = Pattern.compile("<Event(?:\\s[^<>]{0,500})?>\\s{0,200}<System\\b");

    @Override
    public String name() {
        return "windows-xml";
    }

    @Override
    public String title() {
        return "Windows Event XML";
    }

    @Override
    public FieldPage fields() {
        return FieldPage.of("windows");
    }

    @Override
    public double recognises(Head head) {
        return head.text().stripLeading().startsWith("<") && EVENT.matcher(head.text()).find() ? SUREST : 0;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new Reader(in.markup("Event"), new TimeParser(options, in.modified()), options.source());
    }

    private static final class Reader implements RecordReader {
        private final MarkupReader elements;
        private final TimeParser times;
        private final int source;
        private final EventXml xml = new EventXml();
        private final WindowsEvent event = new WindowsEvent();
        private final Fields.Builder fields = new Fields.Builder();
        private long record;

        Reader(MarkupReader elements, TimeParser times, int source) {
            this.elements = elements;
            this.times = times;
            this.source = source;
        }

        @Override
        public boolean next(EventSink sink) throws IOException {
            Line element = elements.next();
            if (element == null) {
                return false;
            }
            record++;
            if (element.fault() != null) {
                sink.skipped(Skips.of(record, element.offset(), element.fault().reason(), element.text()));
                return true;
            }
            String time;
            event.clear();
            try {
                time = xml.read(element.text(), event);
            } catch (IOException broken) {
                sink.skipped(Skips.of(record, element.offset(), "The Event element is broken XML, or holds no System part.", element.text()));
                return true;
            }
            event.put(fields);
            sink.event(new Event(0, new SourceRef(source, record, element.offset()), EventTimes.systemTime(time, times), fields.build(), element.text()));
            return true;
        }
    }
}

package org.isolog.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.ImportAccount;
import org.isolog.core.KnownName;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;

/**
 * Writes one source into the case; nobody sees it before it is complete. One thread; ends with {@link #complete} or, if that
 * was not reached, {@link #close} takes all of it out again.
 */
public final class SourceImport implements AutoCloseable {
    /** The database holds texts of up to 1,048,576 characters. */
    private static final int LONGEST = 1_000_000;
    /** Escaped as JSON a character may become six. */
    private static final int SURELY_FITS = LONGEST / 8;
    private static final int EXCERPT = 200;

    private final SourceTable sources;
    private final EventWriter writer;
    private final SourceInfo begun;
    private long stored;
    private long skipped;
    private long timesMissing;
    private long timesGuessed;
    private Instant first;
    private Instant last;
    private List<SourceFact> facts = List.of();
    private List<KnownName> names = List.of();
    private boolean completed;
    private boolean closed;

    SourceImport(SourceTable sources, EventWriter writer, SourceInfo begun) {
        this.sources = sources;
        this.writer = writer;
        this.begun = begun;
    }

    public int id() {
        return begun.id();
    }

    /**
     * Stores the event under the next id of the case; its own id and source are not looked at. One that is longer than a
     * million characters is skipped.
     *
     * @return the event's id in the case; 0 if it was skipped
     * @throws org.isolog.core.IsologException if an earlier event could not be written, such as {@code DISK-FULL}
     */
    public long add(Event event) {
        long length = length(event);
        if (length > SURELY_FITS && isTooLong(event)) {
            skip(new SkippedRecord(event.ref().record(), event.ref().byteOffset(), "The record is longer than 1,000,000 characters.", event.raw()));
            return 0;
        }
        stored++;
        count(event.time());
        writer.add(event, length);
        return writer.firstId() + stored - 1;
    }

    public void skip(SkippedRecord record) {
        skipped++;
        String excerpt = record.excerpt();
        boolean cut = excerpt != null && excerpt.length() > EXCERPT;
        writer.skip(cut ? new SkippedRecord(record.record(), record.byteOffset(), record.reason(), excerpt.substring(0, EXCERPT)) : record);
    }

    /**
     * What was found while the source was read; stored with it.
     *
     * @param foundFacts what there is to know of the source as a whole
     * @param foundNames the different names of users and hosts in it
     */
    public void found(List<SourceFact> foundFacts, List<KnownName> foundNames) {
        facts = List.copyOf(foundFacts);
        names = List.copyOf(foundNames);
    }

    /**
     * Makes the source part of the case, on disk when this returns.
     *
     * @param size   bytes of the file as it lies on disk
     * @param sha256 of those bytes
     * @param read   records met, stored or skipped
     */
    public SourceInfo complete(long size, String sha256, double confidence, long read) {
        if (read != stored + skipped) {
            throw new IllegalArgumentException("read " + read + ", but stored " + stored + " and skipped " + skipped);
        }
        writer.finish();
        ImportAccount account = new ImportAccount(confidence, read, stored, skipped, timesMissing, timesGuessed, first, last);
        SourceInfo info = sources.complete(new SourceInfo(begun.id(), begun.path(), size, sha256, begun.format(), begun.zone(),
            account, sources.now()), facts, names);
        completed = true;
        return info;
    }

    /** Takes the source out of the case unless it is complete. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (!completed) {
            writer.abandon();
            sources.abandon(begun.id());
        }
    }

    private void count(EventTime time) {
        if (time.isMissing()) {
            timesMissing++;
            return;
        }
        if (time.isGuessed()) {
            timesGuessed++;
        }
        Instant instant = time.instant();
        if (first == null || instant.isBefore(first)) {
            first = instant;
        }
        if (last == null || instant.isAfter(last)) {
            last = instant;
        }
    }

    private static long length(Event event) {
        long length = length(event.raw()) + length(event.time().text());
        for (int i = 0; i < event.fields().size(); i++) {
            length += event.fields().name(i).length() + event.fields().value(i).length();
        }
        return length;
    }

    private static boolean isTooLong(Event event) {
        List<String> pairs = new ArrayList<>();
        event.fields().forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return length(event.raw()) > LONGEST || length(event.time().text()) > LONGEST || Json.object(pairs).length() > LONGEST;
    }

    private static long length(String text) {
        return text == null ? 0 : text.length();
    }
}

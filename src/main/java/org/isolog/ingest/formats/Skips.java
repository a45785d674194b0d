package org.isolog.ingest.formats;

import org.isolog.core.SkippedRecord;

/** Makes skipped records with an excerpt of bounded length. */
public final class Skips {
    private static final int EXCERPT = 200;

    private Skips() {
    }

    public static SkippedRecord of(long record, long offset, String reason, String text) {
        return new SkippedRecord(record, offset, reason, text.length() > EXCERPT ? text.substring(0, EXCERPT) : text);
    }
}

package org.isolog.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceInfo;
import org.isolog.core.SourceRef;

/** Small events and sources for the tests of this package. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456789Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Instant START = Instant.parse("2025-12-11T10:00:00Z");

    private Cases() {
    }

    /** Record {@code number} of source 1, {@code number} seconds after {@link #START}. */
    static Event event(long number, String... fields) {
        Instant time = START.plusSeconds(number);
        return new Event(0, new SourceRef(1, number, 60 * number), EventTime.stated(time, time.toString()), Fields.of(fields), "raw line " + number);
    }

    static Event login(long number) {
        return event(number, Ecs.USER_NAME, "user" + number % 200, Ecs.EVENT_ACTION, "login", Ecs.EVENT_OUTCOME, "ok",
            Ecs.SOURCE_IP, "10.0.0." + number % 250);
    }

    static SourceInfo add(CaseStore store, String path, List<Event> events, List<SkippedRecord> skipped) {
        try (SourceImport source = store.sources().begin(path, "csv", "UTC")) {
            events.forEach(source::add);
            skipped.forEach(source::skip);
            return source.complete(1234, "sha-of-" + path, 0.75, events.size() + skipped.size());
        }
    }

    static SourceInfo add(CaseStore store, String path, Event... events) {
        return add(store, path, List.of(events), List.of());
    }
}

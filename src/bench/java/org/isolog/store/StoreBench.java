package org.isolog.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.Progress;
import org.isolog.core.SourceRef;

/**
 * Rows a second into a case and out of it. Not part of the jar. After {@code mvn package}:
 *
 * <pre>java -Xmx256m -cp "target/isolog.jar:target/lib/*" src/bench/java/org/isolog/store/StoreBench.java FOLDER [ROWS]</pre>
 */
public final class StoreBench {
    private StoreBench() {
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory(Path.of(args[0]), "bench");
        int rows = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        try (CaseStore store = CaseStore.create(directory, "bench", Clock.systemUTC())) {
            for (int round = 1; round <= 2; round++) {
                timed("import " + rows, rows, () -> fill(store, rows));
            }
            int all = 2 * rows;
            for (int round = 1; round <= 2; round++) {
                timed("scan " + all, all, () -> store.events().scan(event -> { }, Progress.silent()));
            }
            EventFilter user = EventFilter.all().and(new EventFilter.Condition(Ecs.USER_NAME, "user7*", false));
            timed("select user7*", all, () -> store.events().select(user, null, false, Progress.silent()));
            timed("sort by address", all, () -> store.events().select(EventFilter.all(), Ecs.SOURCE_IP, false, Progress.silent()));
            timed("top users", all, () -> store.events().topValues(Ecs.USER_NAME, EventFilter.all(), 10));
            timed("around, first (reads the times)", all, () -> around(store, rows));
            timed("around, again", all, () -> around(store, rows / 2));
            SourceImport cancelled = store.sources().begin("cancelled", "csv", "UTC");
            for (int i = 1; i <= rows / 2; i++) {
                cancelled.add(event(i));
            }
            timed("cancel half", rows / 2, cancelled::close);
        }
        System.out.printf("%.0f bytes a row%n", Files.size(directory.resolve("case.mv.db")) / (2.0 * rows));
    }

    private static void around(CaseStore store, long id) {
        store.events().around(id, Duration.ofMinutes(5), Duration.ofMinutes(5), 100);
    }

    private static void fill(CaseStore store, int rows) {
        try (SourceImport source = store.sources().begin("bench", "csv", "UTC")) {
            for (int i = 1; i <= rows; i++) {
                source.add(event(i));
            }
            source.complete(rows, "none", 1, rows);
        }
    }

    private static Event event(int i) {
        Instant time = Instant.ofEpochSecond(1_765_447_200L + i);
        String text = time.toString();
        String user = "user" + i % 200;
        String address = "10.0." + i % 4 + "." + i % 250;
        Fields fields = Fields.of(Ecs.USER_NAME, user, Ecs.EVENT_ACTION, "login", Ecs.EVENT_OUTCOME, "ok", Ecs.SOURCE_IP, address);
        return new Event(0, new SourceRef(1, i, 60L * i), EventTime.stated(time, text), fields, text + "," + user + ",login,ok," + address);
    }

    private static void timed(String what, long rows, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-34s %6.2f s %,12.0f rows/s%n", what, seconds, rows / seconds);
    }
}

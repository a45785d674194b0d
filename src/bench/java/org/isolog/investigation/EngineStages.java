package org.isolog.investigation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.detect.BoundModel;

/**
 * What each stage of an analysis takes, from the log to the scored file, in seconds of the clock and of the processors; and how long one
 * row takes to explain, at most 5 ms being asked. Figures of one machine under one load: compare stages of one run with each other. The
 * collector has its own way here, without the lean heap of the program.
 *
 * <p>{@code src/bench/engine_stages.sh} runs it.
 */
public final class EngineStages {
    private static final int EXPLAINED = 1_000;
    private static final int WARM_UP = 200;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private EngineStages() {
    }

    /** @param arguments a log */
    public static void main(String[] arguments) throws IOException {
        Path log = Path.of(arguments[0]);
        Stages stages = new Stages();
        try (AlertHonesty.Folder folder = AlertHonesty.Folder.create();
             Investigation made = Investigation.temporary(folder.path(), "bench", Clock.systemUTC(), "bench", Files.size(log))) {
            new ImportLogs(made).run(ImportLogs.requests(List.of(log), null, ZoneOffset.UTC), stages);
            new RunDetection(made).train(DetectionSettings.defaults(), stages);
            new WriteScored(made).run(folder.path().resolve("scored.csv"), stages);
            stages.end(made.eventCount());
            BoundModel bound = made.memory().bound(Progress.silent());
            explain("explain a row", made, bound, false);
            explain("explain a row, and what it would be without each feature", made, bound, true);
        }
    }

    private static void explain(String name, Investigation made, BoundModel bound, boolean withoutEach) {
        long rows = made.eventCount();
        List<Event> events = made.store().events().get(LongStream.range(0, EXPLAINED).map(i -> 1 + i * rows / EXPLAINED).distinct().toArray());
        events.stream().limit(WARM_UP).forEach(event -> bound.explain(event, withoutEach));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[events.size()];
        for (int i = 0; i < millis.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            bound.explain(events.get(i), withoutEach);
            millis[i] = (threads.getCurrentThreadCpuTime() - start) / MILLION;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%s: median %.2f ms of a processor, 99 of 100 below %.2f ms, at most %.2f ms%n", name, millis[millis.length / 2],
                millis[millis.length * 99 / 100], millis[millis.length - 1]);
    }

    /** A stage lasts until the next one begins. */
    private static final class Stages implements Progress {
        private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private final long begin = System.nanoTime();
        private String stage = "Starting";
        private long since = begin;
        private long processorSince;

        @Override
        public void step(String name) {
            long now = System.nanoTime();
            long processor = machine.getProcessCpuTime();
            System.out.printf(Locale.ROOT, "%-40s %7.2f s %7.2f s of the processors%n", stage, (now - since) / BILLION, (processor - processorSince) / BILLION);
            stage = name;
            since = now;
            processorSince = processor;
        }

        void end(long events) {
            step("");
            double seconds = (since - begin) / BILLION;
            System.out.printf(Locale.ROOT, "%-40s %7.2f s %7.2f s of the processors, %,.0f events/s%n", "All", seconds, processorSince / BILLION,
                    events / seconds);
        }

        @Override
        public void report(long done, long total) {
            // Only stages count here.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}

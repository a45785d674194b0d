package org.isolog.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.isolog.investigation.Formats;

/**
 * Megabytes a second from the bytes of text logs to events, without hashing and storing, by the processor time of the parsing thread. Not
 * part of the jar. Each file is read again and again, end to end, until 100 MB have passed ({@code -Dmb} says other); the format is the
 * one that an import would choose. It sees what only the package sees, so it is compiled first. After {@code mvn package}:
 *
 * <pre>
 * javac -d target/bench -cp "target/isolog.jar:target/lib/*" src/bench/java/org/isolog/ingest/ParseBench.java
 * java -cp "target/isolog.jar:target/lib/*:target/bench" org.isolog.ingest.ParseBench FILE…
 * </pre>
 */
public final class ParseBench {
    private static final long BYTES = Long.getLong("mb", 100) * 1_000_000;
    private static final int ROUNDS = 4;
    private static final ThreadMXBean TIMER = ManagementFactory.getThreadMXBean();

    private ParseBench() {
    }

    public static void main(String[] args) throws IOException {
        System.out.printf("%-40s %-16s %10s %10s %12s%n", "file", "format", "MB/s", "skipped", "records/s");
        for (String arg : args) {
            Path file = Path.of(arg);
            byte[] bytes = Files.readAllBytes(file);
            LogFormat format = new FormatGuesser(Formats.catalogue()).best(Evidence.of(file)).format();
            measure(String.valueOf(file.getFileName()), bytes, format);
        }
    }

    /** Prints the best round: the first ones are spent on the compiler. */
    private static void measure(String name, byte[] bytes, LogFormat format) throws IOException {
        double best = Double.MAX_VALUE;
        Count count = null;
        for (int round = 0; round < ROUNDS; round++) {
            count = new Count();
            long begin = TIMER.getCurrentThreadCpuTime();
            read(bytes, format, count);
            best = Math.min(best, (TIMER.getCurrentThreadCpuTime() - begin) / 1e9);
        }
        System.out.printf("%-40s %-16s %10.1f %10d %,12.0f%n", name, format.name(), BYTES / 1e6 / best, count.skipped, (count.events + count.skipped) / best);
    }

    private static void read(byte[] bytes, LogFormat format, Count count) throws IOException {
        Problems problems = new Problems();
        BufferedInputStream rest = new BufferedInputStream(new Repeated(bytes), 1 << 16);
        byte[] start = rest.readNBytes(Head.SIZE);
        RecordInput input = new RecordInput(new Head("bench", start, false), new DecompressedStream(rest, problems), Instant.EPOCH, problems);
        RecordReader reader = format.open(input, new ReadOptions(ZoneOffset.UTC, 2025, 1));
        while (reader.next(count)) {
            // the sink counts
        }
    }

    /** The bytes over and over, {@link #BYTES} of them. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left = BYTES;
        private int at;

        Repeated(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, Math.min(length, bytes.length - at));
            System.arraycopy(bytes, at, buffer, offset, count);
            at = (at + count) % bytes.length;
            left -= count;
            return count;
        }
    }

    private static final class Count implements EventSink {
        private long events;
        private long skipped;

        @Override
        public void event(Event event) {
            events++;
        }

        @Override
        public void skipped(SkippedRecord record) {
            skipped++;
        }
    }
}

package org.isolog.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.formats.windows.evtx.EvtxFormat;

/**
 * Records a second from the bytes of EVTX files to events, on one thread, without hashing and storing. Not part of the jar. Takes a
 * folder of EVTX files, or of zips of them, and reads it a number of times; the time that other programs took from the thread does not
 * count. After {@code mvn package}:
 *
 * <pre>java -cp "target/isolog.jar:target/lib/*" src/bench/java/org/isolog/ingest/EvtxBench.java FOLDER [ROUNDS]</pre>
 */
public final class EvtxBench {
    private EvtxBench() {
    }

    public static void main(String[] args) throws IOException {
        List<byte[]> files = load(Path.of(args[0]));
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        long bytes = files.stream().mapToLong(file -> file.length).sum();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        System.out.printf("%d files, %,d bytes%n", files.size(), bytes);
        for (int round = 1; round <= rounds; round++) {
            Count count = new Count();
            long begin = System.nanoTime();
            long busyBefore = threads.getCurrentThreadCpuTime();
            for (byte[] file : files) {
                read(file, count);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            double busy = (threads.getCurrentThreadCpuTime() - busyBefore) / 1e9;
            System.out.printf("round %2d: %,d events, %d skipped, %,d characters of XML, %.2f s, %.2f s of one core, %,.0f records/s of one core%n",
                    round, count.events, count.skipped, count.characters, seconds, busy, (count.events + count.skipped) / busy);
        }
    }

    private static void read(byte[] file, Count count) throws IOException {
        Problems problems = new Problems();
        ByteArrayInputStream rest = new ByteArrayInputStream(file);
        Head head = new Head("bench", rest.readNBytes(Head.SIZE), file.length < Head.SIZE);
        RecordInput input = new RecordInput(head, new DecompressedStream(rest, problems), Instant.EPOCH, problems);
        RecordReader reader = new EvtxFormat().open(input, new ReadOptions(ZoneOffset.UTC, null, 1));
        while (reader.next(count)) {
            // the sink counts
        }
    }

    private static List<byte[]> load(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted().toList()) {
                if (path.toString().endsWith(".evtx")) {
                    files.add(used(Files.readAllBytes(path)));
                } else if (path.toString().endsWith(".zip")) {
                    unzip(path, files);
                }
            }
        }
        return files;
    }

    private static void unzip(Path path, List<byte[]> files) throws IOException {
        try (InputStream in = Files.newInputStream(path); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".evtx")) {
                    files.add(used(zip.readAllBytes()));
                }
            }
        }
    }

    /** Without the empty chunks that Windows keeps ready at the end of a log: samples have more of these than of events. */
    private static byte[] used(byte[] file) {
        int end = file.length;
        while (end > 0 && file[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(file, Math.min(file.length, (end + 65_535) / 65_536 * 65_536 + 4096));
    }

    private static final class Count implements EventSink {
        private long events;
        private long skipped;
        private long characters;

        @Override
        public void event(Event event) {
            events++;
            characters += event.raw().length();
        }

        @Override
        public void skipped(SkippedRecord record) {
            skipped++;
        }
    }
}

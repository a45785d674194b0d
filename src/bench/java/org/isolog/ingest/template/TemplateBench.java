package org.isolog.ingest.template;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.formats.text.AppLogFormat;
import org.isolog.ingest.formats.text.TextFormat;

/**
 * Template mining on LogHub's samples: grouping accuracy beside the published one, templates, messages a second; and application logs
 * read whole, header and template.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/ingest/template/TemplateBench.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.ingest.template.TemplateBench DATA/loghub
 * </pre>
 */
public final class TemplateBench {
    private static final int MESSAGES = 1_000_000;
    private static final long BYTES = 50L << 20;
    private static final List<String> SYSTEMS = List.of("Apache", "HDFS", "Windows", "OpenSSH", "Linux", "Proxifier", "Spark", "Zookeeper");
    private static final double[] PUBLISHED = {1.0, 0.9975, 0.997, 0.788, 0.69, 0.527, 0.92, 0.967};

    private TemplateBench() {
    }

    /** Nanoseconds of this thread's own work: what others do on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        System.out.println("system      published    ours  templates (true)   messages/s");
        double sum = 0;
        for (int i = 0; i < SYSTEMS.size(); i++) {
            sum += accuracy(folder, SYSTEMS.get(i), PUBLISHED[i]);
        }
        System.out.printf("mean %.4f%n", sum / SYSTEMS.size());
        System.out.println("read whole, of " + (BYTES >> 20) + " MB each:");
        for (String system : List.of("Spark", "HDFS", "Windows", "Zookeeper")) {
            Path file = repeated(folder.resolve(system + "_2k.log"));
            read(system, file, new AppLogFormat());
            read(system, file, new TextFormat());
            Files.delete(file);
        }
    }

    private static double accuracy(Path folder, String system, double published) throws IOException {
        List<CSVRecord> rows;
        try (Reader reader = Files.newBufferedReader(folder.resolve(system + "_2k.log_structured.csv"));
                CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            rows = parser.getRecords();
        }
        TemplateMiner miner = new TemplateMiner();
        rows.forEach(row -> miner.learn(row.get("Content")));
        Map<String, Set<Long>> found = new HashMap<>();
        Map<String, Set<Long>> truth = new HashMap<>();
        for (CSVRecord row : rows) {
            found.computeIfAbsent(miner.describe(row.get("Content")).id(), id -> new HashSet<>()).add(row.getRecordNumber());
            truth.computeIfAbsent(row.get("EventId"), id -> new HashSet<>()).add(row.getRecordNumber());
        }
        Set<Set<Long>> right = new HashSet<>(truth.values());
        double accuracy = found.values().stream().filter(right::contains).mapToLong(Set::size).sum() / (double) rows.size();
        List<String> messages = rows.stream().map(row -> row.get("Content")).toList();
        long start = cpu();
        for (int i = 0; i < MESSAGES; i++) {
            miner.describe(messages.get(i % messages.size()));
        }
        System.out.printf("%-11s %9.4f %7.4f %10d (%4d) %12.0f%n", system, published, accuracy, found.size(), truth.size(),
                MESSAGES / ((cpu() - start) / 1e9));
        return accuracy;
    }

    private static Path repeated(Path log) throws IOException {
        Path file = Files.createTempFile("isolog-bench", ".log");
        byte[] once = Files.readAllBytes(log);
        for (long written = 0; written < BYTES; written += once.length) {
            Files.write(file, once, StandardOpenOption.APPEND);
        }
        return file;
    }

    private static void read(String system, Path file, LogFormat format) {
        long[] events = new long[1];
        EventSink sink = new EventSink() {
            @Override
            public void event(Event event) {
                events[0]++;
            }

            @Override
            public void skipped(SkippedRecord record) {
                throw new IllegalStateException(record.reason());
            }
        };
        long start = cpu();
        new SourceReader().read(Evidence.of(file), format, new ReadOptions(ZoneOffset.UTC, 2025, 1), sink, Progress.silent());
        double seconds = (cpu() - start) / 1e9;
        System.out.printf("%-11s %-8s %8.1f MB/s %10.0f records/s%n", system, format.name(), BYTES / 1e6 / seconds, events[0] / seconds);
    }
}

package org.isolog.investigation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.AlertUnits;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.features.columns.EventColumns;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.LogGenerator;

/**
 * Whether alerts keep their word: of made logs, a clean week is learned from and the next week of the same company is searched, once
 * clean and once with planted attacks. Prints the mean share of false alerts beside the promised one in ten, and how many clean weeks
 * had any alert. Then clean logs are analysed as a user would, each learned from itself.
 *
 * <p>{@code src/bench/alert_honesty.sh} runs it.
 */
public final class AlertHonesty {
    private static final double PROMISED = 0.10;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int[] SIZES = {500, 1_000, 2_000, 5_000, 10_000, 20_000, 40_000};

    private AlertHonesty() {
    }

    /** @param arguments batches of each kind, rows of a week, clean logs; 100, 5,000 and 50 unless given */
    public static void main(String[] arguments) throws IOException {
        int batches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        int clean = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 50;
        Set<Attack> none = Set.of();
        report("clean later weeks", IntStream.range(0, batches).mapToObj(seed -> laterWeek(seed, rows, none)).toList());
        List<Attack> attacks = List.copyOf(Attack.all());
        report("later weeks with one attack", IntStream.range(0, batches)
                .mapToObj(seed -> laterWeek(seed, rows, Set.of(attacks.get(seed % attacks.size())))).toList());
        itself(clean);
    }

    /** What one batch gave: {@code alerts} units, of which {@code wrong} hold nothing planted; {@code planted} units hold something. */
    private record Batch(int units, int alerts, int wrong, int planted) {
        double falseShare() {
            return alerts == 0 ? 0 : (double) wrong / alerts;
        }
    }

    private static void report(String name, List<Batch> batches) {
        double[] shares = batches.stream().mapToDouble(Batch::falseShare).toArray();
        double mean = Arrays.stream(shares).average().orElseThrow();
        double variance = Arrays.stream(shares).map(share -> (share - mean) * (share - mean)).sum() / Math.max(1, shares.length - 1);
        double error = Math.sqrt(variance / shares.length);
        long alarmed = batches.stream().filter(batch -> batch.alerts > 0).count();
        int planted = batches.stream().mapToInt(Batch::planted).sum();
        int found = batches.stream().mapToInt(batch -> batch.alerts - batch.wrong).sum();
        int wrong = batches.stream().mapToInt(Batch::wrong).sum();
        System.out.printf(Locale.ROOT, "%-28s %4d batches of %.0f units: false share %.3f +- %.3f (2 SE), promised %.2f: %s;"
                + " %d batches with alerts (%.3f), %d false alerts, %d of %d planted units found, median alerts %d, most %d%n",
                name, shares.length, batches.stream().mapToInt(Batch::units).average().orElseThrow(), mean, 2 * error, PROMISED,
                mean <= PROMISED + 2 * error ? "kept" : "BROKEN", alarmed, (double) alarmed / shares.length, wrong, found, planted,
                batches.stream().mapToInt(Batch::alerts).sorted().skip(shares.length / 2).findFirst().orElse(0),
                batches.stream().mapToInt(Batch::alerts).max().orElse(0));
    }

    private static void itself(int logs) {
        Map<Integer, StringBuilder> alerts = new TreeMap<>();
        List<Batch> batches = IntStream.range(0, logs).mapToObj(seed -> {
            int rows = SIZES[seed % SIZES.length];
            StringWriter log = new StringWriter();
            write(new LogGenerator(rows, 5_000 + seed, Set.of(), GenerateLogs.START), log, Writer.nullWriter());
            Batch batch = judge(log.toString(), 0, Set.of());
            alerts.computeIfAbsent(rows, size -> new StringBuilder()).append(' ').append(batch.alerts).append('/').append(batch.units);
            return batch;
        }).toList();
        report("clean logs, each by itself", batches);
        alerts.forEach((rows, counts) -> System.out.printf(Locale.ROOT, "  %,7d rows: alerts/units%s%n", rows, counts));
    }

    private static Batch laterWeek(int seed, int rows, Set<Attack> attacks) {
        StringWriter log = new StringWriter();
        write(new LogGenerator(rows, seed, Set.of(), GenerateLogs.START), log, Writer.nullWriter());
        StringWriter later = new StringWriter();
        StringWriter labels = new StringWriter();
        write(LogGenerator.inCompany(seed, 1_000_000L + seed, rows, attacks, GenerateLogs.START.plus(WEEK)), later, labels);
        log.append(later.toString().substring(later.toString().indexOf('\n') + 1));
        Set<Integer> planted = new HashSet<>();
        labels.toString().lines().skip(1).forEach(line -> planted.add(rows + Integer.parseInt(line.substring(0, line.indexOf(','))) - 1));
        return judge(log.toString(), rows, planted);
    }

    /** @param history rows to learn from, the rest is searched; 0 to learn from and search all @param planted rows */
    private static Batch judge(String csv, int history, Set<Integer> planted) {
        try (Folder folder = Folder.create()) {
            Path log = folder.path().resolve("log.csv");
            try (BufferedWriter out = Files.newBufferedWriter(log)) {
                out.write(csv);
            }
            try (Investigation made = Investigation.create(folder.path().resolve("case"), "made", Clock.systemUTC(), "bench")) {
                new ImportLogs(made).run(ImportLogs.requests(List.of(log), null, ZoneOffset.UTC), Progress.silent());
                EventColumns events = made.memory().columns(Preset.DEFAULT, Progress.silent());
                int[] all = IntStream.range(0, events.rows()).toArray();
                int[] learned = history == 0 ? all : IntStream.range(0, history).toArray();
                int[] searched = history == 0 ? all : IntStream.range(history, events.rows()).toArray();
                BoundModel bound = DetectionTrainer.train(events, learned, DetectionSettings.defaults(), Progress.silent());
                return count(bound.score(searched, Progress.silent()).scores(), searched, bound.alertUnits(), planted);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Batch count(Scores scores, int[] rows, AlertUnits unitOf, Set<Integer> planted) {
        Set<Integer> units = new HashSet<>();
        Set<Integer> alerts = new HashSet<>();
        Set<Integer> guilty = new HashSet<>();
        for (int i = 0; i < rows.length; i++) {
            units.add(unitOf.of(rows[i]));
            if (scores.flagged(i)) {
                alerts.add(unitOf.of(rows[i]));
            }
            if (planted.contains(rows[i])) {
                guilty.add(unitOf.of(rows[i]));
            }
        }
        int wrong = (int) alerts.stream().filter(unit -> !guilty.contains(unit)).count();
        return new Batch(units.size(), alerts.size(), wrong, guilty.size());
    }

    private static void write(LogGenerator generator, Writer log, Writer labels) {
        try {
            GenerateLogs.write(generator, log, labels);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A folder that is gone afterwards. */
    record Folder(Path path) implements AutoCloseable {
        static Folder create() throws IOException {
            return new Folder(Files.createTempDirectory("isolog-bench"));
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> inside = Files.walk(path)) {
                for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

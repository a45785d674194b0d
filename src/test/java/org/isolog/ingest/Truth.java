package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.ingest.formats.Addresses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Compares what was read with what somebody else says is true, and keeps count by kind of log and by value. */
final class Truth {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    /** A folder of the public logs; the test is skipped where it is absent. */
    static Path data(String folder) {
        Path path = Path.of(System.getProperty("isolog.sharedData", "none")).resolve(folder);
        assumeTrue(Files.isDirectory(path), "the shared sample logs are not on this machine");
        return path;
    }

    /** Read under the format it is taken for; no event where it is in none. */
    static List<Event> read(Path file, ReadOptions options) {
        try {
            return Samples.read(file, new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format(), options).events();
        } catch (IsologException unknown) {
            return List.of();
        }
    }

    static boolean isOneOf(Event event, String expected, String... fields) {
        for (String field : fields) {
            String value = event == null ? null : event.get(field);
            if (value != null && Addresses.plain(value).equals(Addresses.plain(expected))) {
                return true;
            }
        }
        return false;
    }

    void count(String kind, String value, boolean right, String miss) {
        int[] count = counts.computeIfAbsent(kind + "\t" + value, key -> new int[2]);
        count[right ? 0 : 1]++;
        if (!right) {
            misses.add(kind + "\t" + value + "\t" + miss);
        }
    }

    /** Share of right values of these kinds of log. */
    double share(List<String> kinds) {
        int right = 0;
        int all = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            if (kinds.contains(entry.getKey().substring(0, entry.getKey().indexOf('\t')))) {
                right += entry.getValue()[0];
                all += entry.getValue()[0] + entry.getValue()[1];
            }
        }
        return all == 0 ? 0 : (double) right / all;
    }

    /** Share of right values of all kinds but these. */
    double shareWithout(List<String> kinds) {
        return share(counts.keySet().stream().map(key -> key.substring(0, key.indexOf('\t'))).distinct().filter(kind -> !kinds.contains(kind)).toList());
    }

    /** Writes the counts of all kinds, and the misses, for people. */
    void report(String name) {
        List<String> lines = new ArrayList<>(List.of("kind\tvalue\tright\twrong"));
        counts.forEach((key, count) -> lines.add(key + "\t" + count[0] + "\t" + count[1]));
        lines.add("");
        lines.addAll(misses);
        try {
            Path folder = Files.createDirectories(Path.of("target", "truth"));
            Files.write(folder.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

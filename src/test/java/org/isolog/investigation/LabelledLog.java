package org.isolog.investigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;

/** A made log with labels, in which a password spray is a test that everybody knows of and all other attacks are none. */
public final class LabelledLog {
    private static final Set<String> MALICIOUS = Set.of("brute-force-success", "web-scan", "data-exfiltration", "insider-night", "new-admin", "impossible-address");

    private LabelledLog() {
    }

    /** @return the log, with its labels in the column {@code label} */
    public static Path write(Path folder) throws IOException {
        GenerateLogs.write(6_000, 5, Set.of(Attack.values()), folder);
        List<String> lines = Files.readAllLines(folder.resolve("log.csv"));
        TreeSet<Integer> attacks = new TreeSet<>();
        Files.readAllLines(folder.resolve("labels.csv")).stream().skip(1).map(line -> line.split(",")).filter(line -> MALICIOUS.contains(line[1]))
                .forEach(line -> attacks.add(Integer.parseInt(line[0])));
        StringBuilder labelled = new StringBuilder(lines.getFirst()).append(",label\n");
        for (int record = 1; record < lines.size(); record++) {
            labelled.append(lines.get(record)).append(attacks.contains(record) ? ",attack\n" : ",normal\n");
        }
        return Files.writeString(folder.resolve("labelled.csv"), labelled);
    }
}

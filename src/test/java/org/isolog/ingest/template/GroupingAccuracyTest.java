package org.isolog.ingest.template;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Grouping accuracy as logparser counts it (Zhu et al., ICSE-SEIP 2019): a line is right when the lines of its template are exactly
 * the lines of its true event. One setting for all systems; the published figures use masks and thresholds for each.
 */
class GroupingAccuracyTest {

    @ParameterizedTest
    @CsvSource({"Apache, 1.0, 1.0", "HDFS, 0.9975, 1.0", "Windows, 0.997, 1.0", "OpenSSH, 0.788, 1.0", "Linux, 0.69, 0.88",
        "Proxifier, 0.527, 1.0", "Spark, 0.92, 1.0", "Zookeeper, 0.967, 0.994"})
    void isAtLeastThePublishedOneAndOurOwn(String system, double published, double own) throws IOException {
        String shared = System.getProperty("isolog.sharedData");
        Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "loghub")), "isolog.sharedData names no folder with loghub");
        double accuracy = accuracy(Path.of(shared, "loghub", system + "_2k.log_structured.csv"));
        assertThat(accuracy).as("grouping accuracy for " + system).isGreaterThanOrEqualTo(Math.max(published, own));
    }

    private static double accuracy(Path structured) throws IOException {
        List<CSVRecord> rows;
        try (Reader reader = Files.newBufferedReader(structured); CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
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
        long lines = found.values().stream().filter(right::contains).mapToLong(Set::size).sum();
        return (double) lines / rows.size();
    }
}

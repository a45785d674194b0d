package org.isolog.ingest;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.Event;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The header fields of LogHub's samples, line by line, against what LogHub's authors took out of them. */
class LogHubHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"Apache", "HDFS", "Linux", "OpenSSH", "Proxifier", "Spark", "Windows", "Zookeeper"})
    void areRightInNearlyEveryLine(String system) throws IOException {
        String shared = System.getProperty("isolog.sharedData");
        Assumptions.assumeTrue(shared != null && Files.isDirectory(Path.of(shared, "loghub")), "isolog.sharedData names no folder with loghub");
        Path log = Path.of(shared, "loghub", system + "_2k.log");
        List<CSVRecord> truth = rows(Path.of(shared, "loghub", system + "_2k.log_structured.csv"));
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(log));
        assertThat(best.format().name()).isEqualTo(switch (system) {
            case "Apache" -> "web-error";
            case "Linux", "OpenSSH" -> "syslog-3164";
            default -> "app-log";
        });
        Samples.Read read = Samples.read(log, best.format(), new ReadOptions(ZoneOffset.UTC, 2016, 1));
        assertThat(read.events()).hasSize(truth.size());
        TreeMap<String, Integer> wrong = new TreeMap<>();
        for (int i = 0; i < truth.size(); i++) {
            String difference = difference(system, truth.get(i), read.events().get(i));
            if (difference != null) {
                wrong.merge(difference, 1, Integer::sum);
            }
        }
        int misses = wrong.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(misses).as("lines that are wrong: " + wrong).isLessThanOrEqualTo(truth.size() / 100);
    }

    private static String difference(String system, CSVRecord row, Event event) {
        String content = difference("content", content(system, row.get("Content").strip(), event), event.get("message"));
        if (content != null) {
            return content;
        }
        String time = difference("time", time(system, row), event.time().isMissing() ? null : event.time().instant().atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
        if (time != null) {
            return time;
        }
        return switch (system) {
            case "Apache" -> difference("level", row.get("Level"), event.get("log.level"));
            // LogHub leaves the names of the Linux machine's programs out where they have a blank or no number
            case "Linux" -> first(difference("host", row.get("Level"), event.get("host.name")),
                    difference("program", row.get("Component"), event.get("process.name")), difference("pid", row.get("PID"), orEmpty(event.get("process.pid"))));
            case "OpenSSH" -> first(difference("host", "LabSZ", event.get("host.name")), difference("program", "sshd", event.get("process.name")),
                    difference("pid", row.get("Pid"), event.get("process.pid")));
            case "HDFS" -> first(difference("pid", row.get("Pid"), event.get("process.pid")), difference("level", row.get("Level"), event.get("log.level")),
                    difference("component", row.get("Component"), event.get("log.logger")));
            case "Proxifier" -> difference("program", row.get("Program"), event.get("process.name"));
            case "Zookeeper" -> first(difference("level", row.get("Level"), event.get("log.level")),
                    // LogHub cuts thread and class at the first colon, which stands inside the thread
                    difference("component", row.get("Node") + ":" + row.get("Component"), event.get("process.thread.name") + ":" + event.get("log.logger")),
                    difference("line", row.get("Id"), event.get("log.origin.file.line")));
            default -> first(difference("level", row.get("Level"), event.get("log.level")), difference("component", row.get("Component"), event.get("log.logger")));
        };
    }

    /** What is a field of its own to Isolog, LogHub leaves in the message: the client before Apache's. */
    private static String content(String system, String content, Event event) {
        String client = "[client " + event.get("source.ip") + "] ";
        return system.equals("Apache") && content.startsWith(client) ? content.substring(client.length()) : content;
    }

    private static String first(String... differences) {
        for (String difference : differences) {
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static String difference(String what, String expected, String found) {
        return Objects.equals(expected, found) ? null : what + " " + expected + " was " + found;
    }

    private static String time(String system, CSVRecord row) {
        String written = switch (system) {
            case "Proxifier" -> "2016." + row.get("Time");
            case "Apache" -> row.get("Time");
            case "Linux" -> "2016 " + row.get("Month") + " " + row.get("Date") + " " + row.get("Time");
            case "OpenSSH" -> "2016 " + row.get("Date") + " " + row.get("Day") + " " + row.get("Time");
            default -> row.get("Date") + " " + row.get("Time");
        };
        String pattern = switch (system) {
            case "HDFS" -> "yyMMdd HHmmss";
            case "Proxifier" -> "yyyy.MM.dd HH:mm:ss";
            case "Apache" -> "EEE MMM dd HH:mm:ss yyyy";
            case "Linux", "OpenSSH" -> "yyyy MMM d HH:mm:ss";
            case "Spark" -> "yy/MM/dd HH:mm:ss";
            case "Windows" -> "yyyy-MM-dd HH:mm:ss";
            default -> "yyyy-MM-dd HH:mm:ss,SSS";
        };
        return LocalDateTime.parse(written, DateTimeFormatter.ofPattern(pattern, Locale.ROOT)).toString();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
            return parser.getRecords();
        }
    }
}

package org.isolog.samples.stories;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A log that is being made: lines in any order, written in the order of their times. */
final class LogFile {
    private final String name;
    private final String header;
    private final List<LogLine> lines = new ArrayList<>();

    /**
     * @param name   file name; one that ends in {@code .gz} is compressed
     * @param header first line; empty for none
     */
    LogFile(String name, String header) {
        this.name = name;
        this.header = header;
    }

    String name() {
        return name;
    }

    void add(Instant time, String text) {
        lines.add(new LogLine(time, text, null));
    }

    void add(Instant time, String text, LogLine.Expected expected) {
        lines.add(new LogLine(time, text, expected));
    }

    void writeTo(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(header.isEmpty() ? "" : header + "\n");
        for (LogLine line : ordered()) {
            text.append(line.text()).append('\n');
        }
        try (OutputStream out = open(folder.resolve(name))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
    }

    /** Lines of {@code expected-findings.csv} for this log. */
    List<String> expectedFindings() {
        List<String> findings = new ArrayList<>();
        long record = 0;
        for (LogLine line : ordered()) {
            record++;
            if (line.expected() != null) {
                findings.add(name + "," + record + "," + line.expected().within() + "," + line.expected().word());
            }
        }
        return findings;
    }

    private List<LogLine> ordered() {
        return lines.stream().sorted(Comparator.comparing(LogLine::time)).toList();
    }
}

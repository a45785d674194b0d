package org.isolog.ingest.formats.text;

import org.isolog.core.IsologException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A format that people define: a small text file of lines {@code key: value} that can be passed on. Lines that begin with # are remarks.
 *
 * @param name       stable short name: a to z, digits and dashes
 * @param title      for people
 * @param pattern    of one line, see {@link LinePattern}
 * @param time       the field that holds the time; {@code @timestamp} unless stated
 * @param timeFormat how the time is written, in the letters of {@link java.time.format.DateTimeFormatter}; null to find out
 * @param samples    lines that the pattern must fit
 */
public record FormatFile(String name, String title, String pattern, String time, String timeFormat, List<String> samples) {
    /** How the names of such files end. */
    public static final String ENDING = ".isolog-format";
    /** The field that holds the time unless another is named. */
    public static final String TIME = "@timestamp";
    private static final int LARGEST = 256 * 1024;
    private static final List<String> KEYS = List.of("name", "title", "pattern", "time", "time-format", "sample");

    public FormatFile {
        samples = List.copyOf(samples);
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IsologException("FORMAT-FILE", "The format is named \"" + name + "\". Its name has up to 40 letters a to z, digits and dashes.");
        }
        if (title.isBlank()) {
            throw new IsologException("FORMAT-FILE", "The format " + name + " has no title. Say in a few words what writes such logs.");
        }
    }

    /** @throws IsologException {@code FORMAT-FILE} that names the file, the line and what to do */
    public static FormatFile read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw wrong(file, "is larger than 256 KB, so it is no such file.");
            }
            return parse(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IsologException("FORMAT-FILE", "The format file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static FormatFile parse(Path file, String text) {
        Map<String, String> values = new HashMap<>();
        List<String> samples = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(": ");
            String key = colon < 0 ? line : line.substring(0, colon).strip();
            if (colon < 0 || !KEYS.contains(key)) {
                throw wrong(file, "line " + number + " begins with \"" + key + "\". Write one of " + String.join(", ", KEYS) + ", a colon, a blank and the value.");
            }
            String value = line.substring(colon + 2);
            if (key.equals("sample")) {
                samples.add(value);
            } else if (values.put(key, value.strip()) != null) {
                throw wrong(file, "line " + number + " says " + key + " a second time.");
            }
        }
        for (String needed : List.of("name", "title", "pattern")) {
            if (!values.containsKey(needed)) {
                throw wrong(file, "does not say the " + needed + ". Add a line \"" + needed + ": …\".");
            }
        }
        return new FormatFile(values.get("name"), values.get("title"), values.get("pattern"), values.getOrDefault("time", TIME),
                values.get("time-format"), samples);
    }

    private static IsologException wrong(Path file, String what) {
        return new IsologException("FORMAT-FILE", "The format file " + file + " " + what);
    }

    /** The text of the file, the same for the same format. */
    public String text() {
        StringBuilder text = new StringBuilder("# A log format for Isolog. Fields are named as in the Elastic Common Schema; this file can be passed on.\n");
        line(text, "name", name);
        line(text, "title", title);
        line(text, "pattern", pattern);
        if (!time.equals(TIME)) {
            line(text, "time", time);
        }
        if (timeFormat != null) {
            line(text, "time-format", timeFormat);
        }
        samples.forEach(sample -> line(text, "sample", sample));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.lines().findFirst().orElse("")).append('\n');
    }
}

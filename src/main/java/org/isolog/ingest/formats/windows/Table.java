package org.isolog.ingest.formats.windows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the tables of what is known of Windows' providers: a line {@code [PROVIDER; PROVIDER]} says whose events the following lines
 * {@code KEY = VALUE} are about; {@code #} begins a remark.
 */
final class Table {
    /** @param providers whose events the line is about */
    record Row(List<String> providers, String key, String value) {
    }

    private Table() {
    }

    /** @throws IllegalStateException if a line is none of the three */
    static List<Row> read(String name) {
        try (InputStream table = Table.class.getResourceAsStream(name)) {
            return parse(name, new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> parse(String name, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> providers = List.of();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("[") && line.endsWith("]")) {
                providers = Arrays.stream(line.substring(1, line.length() - 1).split(";")).map(String::strip).toList();
            } else if (equals > 0 && !providers.isEmpty()) {
                rows.add(new Row(providers, line.substring(0, equals).strip(), line.substring(equals + 3).strip()));
            } else {
                throw new IllegalStateException(name + " has a line that is no provider, no entry and no remark: " + line);
            }
        }
        return rows;
    }
}

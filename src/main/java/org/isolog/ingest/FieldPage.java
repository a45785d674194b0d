package org.isolog.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of one format that says which field each of its values becomes. It is a resource named {@code formats/NAME.fields} of lines
 * {@code field = value in the log}; a field {@code *} says what becomes of all other values; lines that begin with {@code #} name
 * the specification and other facts worth knowing.
 *
 * @param remarks  the lines that begin with {@code #}, without it
 * @param mappings in the order of the page
 */
public record FieldPage(List<String> remarks, List<Mapping> mappings) {
    /** What stands for all values without a line of their own. */
    public static final String OTHERS = "*";

    /**
     * One line of a page.
     *
     * @param field  ECS name, or a name of the format's own
     * @param origin the value of the log that goes there, in the log's own terms
     */
    public record Mapping(String field, String origin) {
    }

    public FieldPage {
        remarks = List.copyOf(remarks);
        mappings = List.copyOf(mappings);
    }

    /**
     * The page of a format, or one that several formats share.
     *
     * @throws IllegalStateException if there is no such page, or a line of it is no mapping
     */
    public static FieldPage of(String format) {
        String name = "formats/" + format + ".fields";
        try (InputStream page = FieldPage.class.getResourceAsStream(name)) {
            if (page == null) {
                throw new IllegalStateException("the format " + format + " has no page of fields: write the resource " + name);
            }
            return parse(name, new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldPage parse(String name, String text) {
        List<String> remarks = new ArrayList<>();
        List<Mapping> mappings = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("#")) {
                remarks.add(line.substring(1).strip());
            } else if (equals > 0) {
                mappings.add(new Mapping(line.substring(0, equals).strip(), line.substring(equals + 3).strip()));
            } else {
                throw new IllegalStateException(name + " has a line that is neither \"field = value\" nor a remark: " + line);
            }
        }
        return new FieldPage(remarks, mappings);
    }
}

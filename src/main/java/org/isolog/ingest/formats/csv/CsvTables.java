package org.isolog.ingest.formats.csv;

import org.isolog.ingest.Head;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.FieldNames;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Tables in CSV whose columns a format knows by their names. */
public final class CsvTables {
    private CsvTables() {
    }

    /** The names in the first line that is not blank, as if it were a header; a cell with a delimiter inside quotes counts as several. */
    public static List<String> header(Head head) {
        String first = head.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Arrays.stream(first.split("[,;\t|]")).map(cell -> cell.replace("\"", "").strip()).toList();
    }

    /** Starts to read a table whose rows the maker knows. */
    public static RecordReader open(RecordInput in, ReadOptions options, CsvRows.Maker maker) throws IOException {
        return new CsvReader(in, options, new FieldNames(), maker);
    }
}

package org.isolog.ui.common;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tab-separated text for the clipboard, safe to paste into a spreadsheet. */
final class Tsv {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9][0-9,]*(\\.[0-9]+)?");

    private Tsv() {
    }

    static <R> String of(List<DataColumn<R, ?>> columns, Collection<R> rows) {
        String header = columns.stream().map(column -> cell(column.getText())).collect(Collectors.joining("\t"));
        return rows.stream().map(row -> columns.stream().map(column -> cell(column.shown(row))).collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    // A spreadsheet runs what begins with = + - @; log content must not become a formula.
    private static String cell(String text) {
        String line = oneLine(text);
        boolean formula = !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !NUMBER.matcher(line).matches();
        return formula ? "'" + line : line;
    }
}

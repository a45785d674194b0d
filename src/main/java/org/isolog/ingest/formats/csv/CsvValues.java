package org.isolog.ingest.formats.csv;

import org.isolog.ingest.formats.Addresses;

/** Tells values from names by their look. */
final class CsvValues {
    private CsvValues() {
    }

    /** Whether the text is a number, a time or an address rather than the name of a column. */
    static boolean isData(String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return digits > 0 && digits >= letters && (Character.isDigit(value.charAt(0)) || letters == 0 || Addresses.isIp(value));
    }
}

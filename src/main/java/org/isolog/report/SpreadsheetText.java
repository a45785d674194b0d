package org.isolog.report;

/**
 * Text of a log as a spreadsheet cell that is never run as a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class SpreadsheetText {
    private SpreadsheetText() {
    }

    /** The text with an apostrophe before it if a spreadsheet would take it for a formula; empty for null. */
    static String safe(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r' -> "'" + text;
            default -> text;
        };
    }
}

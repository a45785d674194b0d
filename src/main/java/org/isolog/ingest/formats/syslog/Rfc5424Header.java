package org.isolog.ingest.formats.syslog;

/**
 * The header of RFC 5424, section 6.2, behind the priority. A value that is {@code -} in the line is null here.
 *
 * @param end where the structured data begins
 */
record Rfc5424Header(String time, String host, String program, String pid, String messageId, int end) {
    private static final int VALUES = 5;
    /** Longest time, host, program, process and message id that the RFC allows. */
    private static final int[] LONGEST = {48, 255, 128, 128, 64};

    /** @return null if it is not of this form */
    static Rfc5424Header at(String line, int start) {
        int at = HeaderTime.digitsEnd(line, start, 3);
        if (at == start || line.charAt(start) == '0' || HeaderTime.charAt(line, at) != ' ') {
            return null;
        }
        String[] values = new String[VALUES];
        for (int i = 0; i < VALUES; i++) {
            int end = line.indexOf(' ', at + 1);
            if (end < 0 || end == at + 1 || end - at - 1 > LONGEST[i]) {
                return null;
            }
            boolean missing = end == at + 2 && line.charAt(at + 1) == '-';
            values[i] = missing ? null : line.substring(at + 1, end);
            at = end;
        }
        int data = HeaderTime.charAt(line, at + 1);
        boolean time = values[0] == null || HeaderTime.end(values[0], 0) == values[0].length();
        return time && (data == '-' || data == '[') ? new Rfc5424Header(values[0], values[1], values[2], values[3], values[4], at + 1) : null;
    }
}

package org.isolog.ingest.formats;

/** Tells lines that go on with the record before them by how they look. */
public final class Continuation {
    private static final String[] PARTS_OF_TRACES = {"Caused by: ", "Suppressed: ", "Traceback (most recent call last):"};
    private static final String[] FAULTS = {"Exception", "Error", "Throwable"};

    private Continuation() {
    }

    /** Whether the line is indented, or is part of a stack trace of Java or Python that is not. */
    public static boolean looksLikeOne(String line) {
        char first = line.isEmpty() ? 'x' : line.charAt(0);
        if (first == ' ' || first == '\t') {
            return true;
        }
        for (String part : PARTS_OF_TRACES) {
            if (line.startsWith(part)) {
                return true;
            }
        }
        return isFault(line);
    }

    /** {@code java.lang.IllegalStateException: …} */
    private static boolean isFault(String line) {
        int end = 0;
        while (end < line.length() && (Character.isJavaIdentifierPart(line.charAt(end)) || line.charAt(end) == '.')) {
            end++;
        }
        for (String fault : FAULTS) {
            if (end > fault.length() && line.startsWith(fault, end - fault.length())) {
                return end == line.length() || line.startsWith(": ", end);
            }
        }
        return false;
    }

    /** Whether the lines behind the first line of a record are a stack trace. */
    public static boolean isStackTrace(String more) {
        return !more.isEmpty() && (more.contains("\tat ") || more.contains("    at ") || more.contains("Traceback (most recent call last)") || more.contains("Caused by: ")
                || more.contains("\n  File \""));
    }
}

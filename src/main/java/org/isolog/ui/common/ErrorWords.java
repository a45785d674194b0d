package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.isolog.core.IsologException;

/**
 * An error in words.
 *
 * @param sentence what happened, for the user
 * @param code     stable short name; for a bug {@code BUG-} and a checksum of the place where it was thrown
 * @param details  code, sentence and stack trace, to copy into a report
 * @param bug      whether Isolog itself is wrong
 */
public record ErrorWords(String sentence, String code, String details, boolean bug) {

    public static ErrorWords of(Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace, true));
        boolean bug = !(error instanceof IsologException);
        String code = error instanceof IsologException known ? known.code() : bugCode(error);
        String sentence = bug ? text("common.bug") : error.getMessage();
        return new ErrorWords(sentence, code, code + ": " + sentence + "\n" + trace, bug);
    }

    // The same bug has the same code on every machine: type and topmost place, without messages, which hold data.
    private static String bugCode(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        CRC32 sum = new CRC32();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        sum.update((error.getClass().getName() + place).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "BUG-%08X", sum.getValue());
    }
}

package org.isolog.ui.report;

import java.nio.file.Path;
import org.isolog.investigation.WrittenFile;
import org.isolog.ui.common.Work;

/**
 * One file that is being written, was written, or could not be.
 *
 * @param work    null once it is over
 * @param written null unless it ended well
 * @param error   null unless it failed; neither it nor {@code written} is there if it was cancelled
 */
record Handover(int number, Output output, Path target, Work<?> work, WrittenFile written, Throwable error) {

    static Handover running(int number, Output output, Path target) {
        return new Handover(number, output, target, null, null, null);
    }

    Handover with(Work<?> started) {
        return new Handover(number, output, target, started, null, null);
    }

    Handover done(WrittenFile file) {
        return new Handover(number, output, target, null, file, null);
    }

    Handover failed(Throwable problem) {
        return new Handover(number, output, target, null, null, problem);
    }

    boolean isCancelled() {
        return work == null && written == null && error == null;
    }
}

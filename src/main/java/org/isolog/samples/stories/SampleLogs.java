package org.isolog.samples.stories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.isolog.core.IsologException;

/** Writes the made files of {@code sample-logs/}: every log and every {@code expected-findings.csv}. */
public final class SampleLogs {
    private SampleLogs() {
    }

    /**
     * Overwrites what is there.
     *
     * @throws IsologException if a file cannot be written
     */
    public static void write(Path root) {
        try {
            for (Story story : stories()) {
                story.writeTo(root);
            }
        } catch (IOException e) {
            throw new IsologException("WRITE", "The sample logs cannot be written to " + root + ": " + e.getMessage()
                    + ". Choose a folder with room that you may write to.", e);
        }
    }

    static List<Story> stories() {
        return List.of(LessonStory.make(), BruteForceStory.make(), InsiderNightStory.make(), WebScanStory.make(), OfficeWeekStory.make());
    }
}

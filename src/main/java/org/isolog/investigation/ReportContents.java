package org.isolog.investigation;

import org.isolog.core.IsologException;

/**
 * What a person decides about a report.
 *
 * @param title     what stands above it
 * @param anomalies how many of the first groups of findings are told by their strongest event, 0..1000
 */
public record ReportContents(String title, int anomalies) {
    public static final int USUAL_ANOMALIES = 25;
    public static final int MOST_ANOMALIES = 1_000;

    /** @throws IsologException {@code REPORT-CONTENTS} if the title is blank or the number out of its range */
    public ReportContents {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IsologException("REPORT-CONTENTS", "The report needs a title.");
        }
        if (anomalies < 0 || anomalies > MOST_ANOMALIES) {
            throw new IsologException("REPORT-CONTENTS", "The number of top anomalies must be 0 to " + MOST_ANOMALIES + ", not " + anomalies + ".");
        }
    }
}

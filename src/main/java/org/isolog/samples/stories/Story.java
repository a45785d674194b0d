package org.isolog.samples.stories;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of sample logs.
 *
 * @param name  of the folder
 * @param files its logs
 */
record Story(String name, List<LogFile> files) {
    static final String EXPECTED = "expected-findings.csv";
    private static final String EXPECTED_HEADER = "source,record,within,reason_contains";

    Story {
        files = List.copyOf(files);
    }

    void writeTo(Path root) throws IOException {
        Path folder = root.resolve(name);
        Files.createDirectories(folder);
        StringBuilder expected = new StringBuilder(EXPECTED_HEADER).append('\n');
        for (LogFile file : files) {
            file.writeTo(folder);
            file.expectedFindings().forEach(finding -> expected.append(finding).append('\n'));
        }
        Files.writeString(folder.resolve(EXPECTED), expected, StandardCharsets.UTF_8);
    }
}

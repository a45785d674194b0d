package org.isolog.samples.stories;

import java.time.Duration;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.WorkWeek;

/** Three days of a web shop; on the second afternoon somebody scans it and finds a dump of the customers. */
final class WebScanStory {
    private static final String SCANNER = "203.0.113.77";
    private static final int ORDINARY = 3_840;
    private static final int PATHS = 150;

    private WebScanStory() {
    }

    static Story make() {
        Chance chance = new Chance(13);
        LogFile file = new LogFile("access.log", "");
        AccessLog log = new AccessLog(file, chance);
        new WorkWeek(GenerateLogs.START, 3, ORDINARY, chance).forEachRemaining(log::ordinary);
        Scanner scanner = new Scanner(log, SCANNER, GenerateLogs.START.plus(Duration.ofMinutes(24 * 60 + 861)), chance);
        LogLine.Expected amongTheScan = new LogLine.Expected(PATHS + 20, SCANNER);
        scanner.enumerate(PATHS);
        scanner.attack(amongTheScan);
        scanner.hit(new LogLine.Expected(170, SCANNER));
        return new Story("web-scan", List.of(file));
    }
}

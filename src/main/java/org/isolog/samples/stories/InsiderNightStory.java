package org.isolog.samples.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.Person;
import org.isolog.samples.WorkWeek;

/** Four weeks of a file server; in the last one somebody of the support team copies the payroll at night. */
final class InsiderNightStory {
    private static final int DAYS = 28;
    private static final int ORDINARY = 2_960;
    private static final int COPIES = 40;

    private InsiderNightStory() {
    }

    static Story make() {
        Chance chance = new Chance(12);
        Company company = Company.of(chance);
        LogFile file = new LogFile("file-server.csv", FileServerLog.HEADER);
        FileServerLog log = new FileServerLog(file, company, chance);
        new WorkWeek(GenerateLogs.START, DAYS, ORDINARY, chance).forEachRemaining(log::ordinary);
        Person person = company.person("g.iyer");
        Instant time = GenerateLogs.START.plus(Duration.ofDays(23)).plus(Duration.ofMinutes(122));
        for (int i = 0; i < COPIES; i++) {
            time = time.plusSeconds(chance.between(40, 170));
            String path = "/payroll/" + (2025 - i / 12) + "/salaries-" + (1 + i % 12) + ".xlsx";
            boolean asked = i == 0 || i == COPIES / 2 || i == COPIES - 1;
            log.theft(time, person.name(), new FileServerLog.Workplace(person.address(), person.host()), path,
                    asked ? new LogLine.Expected(COPIES + 20, "payroll") : null);
        }
        return new Story("insider-night", List.of(file));
    }
}

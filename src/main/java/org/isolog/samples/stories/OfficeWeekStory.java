package org.isolog.samples.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.WorkWeek;

/**
 * One week of the company in four logs of four formats. On Wednesday afternoon somebody looks the web shop over; in the night the
 * backup account is guessed at the gate, reads contracts and payroll on the file server, and puts them where outsiders can fetch them.
 */
final class OfficeWeekStory {
    private static final String ATTACKER = "203.0.113.45";
    private static final Instant NIGHT = GenerateLogs.START.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(131));
    private static final int DAYS = 7;

    private OfficeWeekStory() {
    }

    static Story make() {
        Chance chance = new Chance(14);
        Company company = Company.of(chance);
        return new Story("sample-case", List.of(web(chance), gate(company, chance), files(company, chance), cloud(company, chance)));
    }

    private static LogFile web(Chance chance) {
        LogFile file = new LogFile("access.log.gz", "");
        AccessLog log = new AccessLog(file, chance);
        new WorkWeek(GenerateLogs.START, DAYS, 9_000, chance).forEachRemaining(log::ordinary);
        Scanner scanner = new Scanner(log, ATTACKER, GenerateLogs.START.plus(Duration.ofMinutes(2 * 24 * 60 + 998)), chance);
        scanner.enumerate(40);
        scanner.attack(new LogLine.Expected(200, ATTACKER));
        return file;
    }

    private static LogFile gate(Company company, Chance chance) {
        LogFile file = new LogFile("auth.log", "");
        AuthLog log = new AuthLog(file, SyslogHeader.RFC_5424, chance);
        OfficeLogins office = new OfficeLogins(log, company, chance);
        for (int day = 0; day < DAYS; day++) {
            Instant midnight = GenerateLogs.START.plus(Duration.ofDays(day));
            office.cron(midnight);
            office.day(midnight, day < 5 ? 45 : 3);
        }
        Instant time = NIGHT;
        for (int i = 0; i < 84; i++) {
            time = time.plusSeconds(chance.between(3, 8));
            log.failure(time, chance.in(0.8) ? Company.BACKUP_USER : "invalid user backup", ATTACKER);
        }
        log.accepted(time.plusSeconds(6), Company.BACKUP_USER, ATTACKER, new LogLine.Expected(60, "failures"));
        log.sudo(time.plusSeconds(140), Company.BACKUP_USER, "/usr/bin/find /srv -name contract*", new LogLine.Expected(300, Company.BACKUP_USER));
        return file;
    }

    private static LogFile files(Company company, Chance chance) {
        LogFile file = new LogFile("files.csv", FileServerLog.HEADER);
        FileServerLog log = new FileServerLog(file, company, chance);
        new WorkWeek(GenerateLogs.START, DAYS, 5_500, chance).forEachRemaining(log::ordinary);
        Instant time = NIGHT.plus(Duration.ofMinutes(21));
        for (int i = 0; i < 28; i++) {
            time = time.plusSeconds(chance.between(20, 80));
            String path = i < 14 ? "/contracts/supplier-" + (i + 1) + ".pdf" : "/payroll/2026/salaries-" + (i - 13) + ".xlsx";
            log.theft(time, Company.BACKUP_USER, new FileServerLog.Workplace(Company.GATE_ADDRESS, Company.GATE), path,
                    i == 14 ? new LogLine.Expected(200, "payroll") : null);
        }
        return file;
    }

    private static LogFile cloud(Company company, Chance chance) {
        LogFile file = new LogFile("cloud.jsonl", "");
        CloudLog log = new CloudLog(file, company, chance);
        new WorkWeek(GenerateLogs.START, DAYS, 2_400, chance).forEachRemaining(log::ordinary);
        Instant time = NIGHT.plus(Duration.ofMinutes(55));
        // Some 160 rows of the scan, the guessing and the reading stand before the uploads; the last comes an hour after the guessing.
        LogLine.Expected amongTheNight = new LogLine.Expected(250, Company.BACKUP_USER);
        for (int i = 1; i <= 6; i++) {
            time = time.plusSeconds(chance.between(90, 200));
            log.event(time, new CloudLog.Transfer(Company.BACKUP_USER, "file.upload", Company.GATE_ADDRESS, "public-link/archive.7z.00" + i,
                    chance.size(620_000_000, 0.05)), i < 6 ? amongTheNight : null);
        }
        log.event(time.plusSeconds(45), new CloudLog.Transfer(Company.BACKUP_USER, "link.create", Company.GATE_ADDRESS, "public-link", 0),
                new LogLine.Expected(200, "link.create"));
        return file;
    }
}

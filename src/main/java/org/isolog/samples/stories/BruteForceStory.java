package org.isolog.samples.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.GenerateLogs;

/** Five days at the gate; in the fourth night one address guesses passwords until one fits. */
final class BruteForceStory {
    private static final String ATTACKER = "203.0.113.45";
    private static final List<String> VICTIMS = List.of(Company.BACKUP_USER, "root", "invalid user admin", "d.novak");
    private static final int FAILURES = 60;

    private BruteForceStory() {
    }

    static Story make() {
        Chance chance = new Chance(11);
        Company company = Company.of(chance);
        LogFile file = new LogFile("auth.log", "");
        AuthLog log = new AuthLog(file, SyslogHeader.RFC_3164, chance);
        OfficeLogins office = new OfficeLogins(log, company, chance);
        for (int day = 0; day < 5; day++) {
            Instant midnight = GenerateLogs.START.plus(Duration.ofDays(day));
            office.cron(midnight);
            if (day == 3) {
                attack(log, midnight.plus(Duration.ofMinutes(192)), chance);
            }
            office.day(midnight, 24);
        }
        return new Story("brute-force", List.of(file));
    }

    private static void attack(AuthLog log, Instant start, Chance chance) {
        Instant time = start;
        for (int i = 0; i < FAILURES; i++) {
            time = time.plusSeconds(chance.between(2, 6));
            log.failure(time, chance.habit(VICTIMS), ATTACKER);
        }
        time = time.plusSeconds(5);
        log.accepted(time, Company.BACKUP_USER, ATTACKER, new LogLine.Expected(10, "failures"));
        log.sudo(time.plusSeconds(74), Company.BACKUP_USER, "/usr/bin/cat /etc/shadow", new LogLine.Expected(80, Company.BACKUP_USER));
    }
}

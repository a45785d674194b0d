package org.isolog.samples.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.Person;

/** An ordinary working day at the company's gate: logins with their slips, sudo of the admins, cron. */
final class OfficeLogins {
    private final AuthLog log;
    private final Company company;
    private final Chance chance;

    OfficeLogins(AuthLog log, Company company, Chance chance) {
        this.log = log;
        this.company = company;
        this.chance = chance;
    }

    /**
     * @param midnight UTC of the day
     * @param logins   how many sessions are opened
     */
    void day(Instant midnight, int logins) {
        List<Login> day = new ArrayList<>();
        for (int i = 0; i < logins; i++) {
            Person person = chance.of(company.people());
            long seconds = 60L * (person.from() + chance.between(0, 300)) + chance.between(0, 59);
            day.add(new Login(midnight.plusSeconds(seconds), person));
        }
        day.sort(Comparator.comparing(Login::from));
        day.forEach(this::login);
    }

    private void login(Login login) {
        Person person = login.person();
        if (chance.in(0.12)) {
            log.typo(login.from().minusSeconds(9), person);
        }
        log.session(login.from(), login.from().plusSeconds(chance.between(900, 9_000)), person, chance.in(0.7) ? "publickey" : "password");
        if (person.admin() && chance.in(0.6)) {
            log.sudo(login.from().plusSeconds(chance.between(60, 800)), person.name(), "/usr/bin/systemctl status nginx", null);
        }
    }

    private record Login(Instant from, Person person) {
    }

    /** Hourly disk check, and log rotation just after midnight. */
    void cron(Instant midnight) {
        log.cron(midnight.plusSeconds(61), "root", "/usr/sbin/logrotate /etc/logrotate.conf");
        for (int hour = 0; hour < 24; hour++) {
            log.cron(midnight.plus(Duration.ofHours(hour)).plusSeconds(1_021), "root", "/usr/local/bin/check-disk --quiet");
        }
    }
}

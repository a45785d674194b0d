package org.isolog.samples;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What people, service accounts and machines of the company do on an ordinary day. */
final class OrdinaryRows {
    private static final List<String> FILES = List.of("minutes.docx", "plan.xlsx", "price-list.xlsx", "contacts.csv", "drawing-a.dwg",
            "drawing-b.dwg", "offer.docx", "invoice.pdf", "schedule.xlsx", "photo.jpg", "manual.pdf", "notes.txt");
    private static final List<String> PAGES = List.of("/", "/products", "/orders", "/products/gauges", "/tickets", "/wiki/start",
            "/wiki/holidays", "/products/valves", "/search", "/reports");
    private static final List<String> COMMANDS = List.of("/usr/bin/systemctl status nginx", "/usr/bin/apt-get update",
            "/usr/bin/systemctl reload nginx", "/usr/bin/journalctl -u nginx", "/usr/bin/tail /var/log/syslog");

    private final Company company;
    private final Chance chance;

    OrdinaryRows(Company company, Chance chance) {
        this.company = company;
        this.chance = chance;
    }

    GeneratedRow at(Instant time) {
        int minute = time.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
        return chance.in(shareOfPeople(time, minute)) ? ofPerson(time, chance.of(company.atWork(minute))) : ofMachine(time, minute);
    }

    private static double shareOfPeople(Instant time, int minute) {
        if (WorkWeek.isWeekend(time)) {
            return minute >= 540 && minute < 1080 ? 0.3 : 0;
        }
        if (minute >= 405 && minute < 1140) {
            return 0.9;
        }
        return minute >= 1140 && minute < 1320 ? 0.3 : 0;
    }

    private GeneratedRow ofPerson(Instant time, Person person) {
        int kind = chance.between(1, 100);
        if (kind <= 10) {
            return login(time, person);
        } else if (kind <= 14) {
            return row(time, person, "logout", Company.GATE, -1, "session closed");
        } else if (kind <= 44) {
            return row(time, person, "read", Company.FILES, chance.size(60_000, 1), file(person));
        } else if (kind <= 59) {
            return row(time, person, "write", Company.FILES, chance.size(40_000, 1), file(person));
        } else if (kind <= 62) {
            return row(time, person, "upload", Company.WEB, chance.size(80_000, 0.9), file(person));
        } else if (kind <= 65 && person.admin()) {
            return row(time, person, "sudo", Company.GATE, -1, chance.habit(COMMANDS));
        }
        return page(time, person);
    }

    private GeneratedRow login(Instant time, Person person) {
        boolean typo = chance.in(0.05);
        String message = typo ? "Failed password" : "Accepted password";
        return new GeneratedRow(time, person.name(), "login", typo ? "fail" : "ok", person.address(), Company.GATE, -1, message, null);
    }

    private GeneratedRow page(Instant time, Person person) {
        if (chance.in(0.015)) {
            return new GeneratedRow(time, person.name(), "http_get", "fail", person.address(), Company.WEB, 512, "GET /favicon.ico 404", null);
        }
        return row(time, person, "http_get", Company.WEB, chance.size(9_000, 0.7), "GET " + chance.habit(PAGES) + " 200");
    }

    private String file(Person person) {
        return "/" + chance.habit(person.shares()) + "/" + chance.of(FILES);
    }

    private static GeneratedRow row(Instant time, Person person, String action, String host, long bytes, String message) {
        return new GeneratedRow(time, person.name(), action, "ok", person.address(), host, bytes, message, null);
    }

    private GeneratedRow ofMachine(Instant time, int minute) {
        if (minute >= 60 && minute < 150) {
            return new GeneratedRow(time, Company.BACKUP_USER, "read", "ok", Company.BACKUP_ADDRESS, Company.FILES,
                    chance.size(200_000, 0.8), "/" + chance.of(company.people()).shares().getFirst() + "/" + chance.of(FILES), null);
        }
        if (minute < 5 && chance.in(0.3)) {
            return new GeneratedRow(time, "root", "cron", "ok", Company.GATE_ADDRESS, Company.GATE, -1, "/usr/sbin/logrotate /etc/logrotate.conf", null);
        }
        int kind = chance.between(1, 10);
        if (kind <= 5) {
            return new GeneratedRow(time, "", "http_get", "ok", Company.MONITOR_ADDRESS, Company.WEB, 312, "GET /health 200", null);
        } else if (kind <= 8) {
            return new GeneratedRow(time, "root", "cron", "ok", Company.GATE_ADDRESS, Company.GATE, -1, "/usr/local/bin/check-disk", null);
        }
        return new GeneratedRow(time, Company.DEPLOY_USER, "login", "ok", Company.DEPLOY_ADDRESS, Company.WEB, -1, "Accepted publickey", null);
    }
}

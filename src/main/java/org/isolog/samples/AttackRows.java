package org.isolog.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The rows of the attacks that are planted in a made log: few, all in its second half, so that there is something usual before. */
final class AttackRows {
    private static final List<String> PROBES = List.of("/wp-login.php", "/.env", "/.git/config", "/phpmyadmin/index.php", "/server-status",
            "/cgi-bin/test.cgi", "/backup.zip", "/config.php.bak", "/../../../../etc/passwd", "/admin/console");

    private final Company company;
    private final Chance chance;
    private final Instant start;
    private final int days;
    private final int size;
    private final List<GeneratedRow> rows = new ArrayList<>();

    /**
     * @param start midnight UTC of the first day of the log
     * @param days  length of the log
     * @param size  rows of a noisy attack; a quiet one has two to five
     */
    AttackRows(Company company, Chance chance, Instant start, int days, int size) {
        this.company = company;
        this.chance = chance;
        this.start = start;
        this.days = days;
        this.size = size;
    }

    /** All rows of these attacks, ascending by time. */
    List<GeneratedRow> of(Set<Attack> attacks) {
        for (Attack attack : Attack.values()) {
            if (attacks.contains(attack)) {
                plant(attack);
            }
        }
        rows.sort(Comparator.comparing(GeneratedRow::time));
        return rows;
    }

    private void plant(Attack attack) {
        switch (attack) {
            case BRUTE_FORCE_SUCCESS -> bruteForce();
            case PASSWORD_SPRAY -> spray();
            case INSIDER_NIGHT -> insider();
            case WEB_SCAN -> scan();
            case DATA_EXFILTRATION -> exfiltration();
            case NEW_ADMIN -> newAdmin();
            case IMPOSSIBLE_ADDRESS -> impossibleAddress();
        }
    }

    private void bruteForce() {
        Instant time = weekday(3, 10);
        String address = "203.0.113." + chance.between(2, 250);
        for (int i = 0; i < size; i++) {
            time = time.plusSeconds(chance.between(1, 6));
            add(time, Company.BACKUP_USER, "login", "fail", address, Company.GATE, -1, "Failed password", Attack.BRUTE_FORCE_SUCCESS);
        }
        add(time.plusSeconds(4), Company.BACKUP_USER, "login", "ok", address, Company.GATE, -1, "Accepted password", Attack.BRUTE_FORCE_SUCCESS);
    }

    private void spray() {
        Instant time = weekday(5, 0);
        String address = "198.51.100." + chance.between(2, 250);
        for (int i = 0; i < size; i++) {
            time = time.plusSeconds(chance.between(40, 90));
            String user = company.people().get(i % company.people().size()).name();
            add(time, user, "login", "fail", address, Company.GATE, -1, "Failed password", Attack.PASSWORD_SPRAY);
        }
    }

    private void insider() {
        Instant time = weekday(2, 5);
        Person person = chance.of(company.people());
        for (int i = 0; i < size / 2; i++) {
            time = time.plusSeconds(chance.between(20, 110));
            add(time, person.name(), "read", "ok", person.address(), "payroll01", chance.size(30_000_000, 0.4),
                    "/payroll/salaries-" + (2000 + i) + ".xlsx", Attack.INSIDER_NIGHT);
        }
    }

    private void scan() {
        Instant time = weekday(11, 20);
        String address = "203.0.113." + chance.between(2, 250);
        for (int i = 0; i < size; i++) {
            time = time.plusSeconds(chance.between(0, 2));
            String path = i < PROBES.size() ? PROBES.get(i) : "/" + chance.text(7, "abcdefghijklmnopqrstuvwxyz") + ".php";
            add(time, "", "http_get", "fail", address, Company.WEB, 512, "GET " + path + " 404 sqlmap/1.8", Attack.WEB_SCAN);
        }
    }

    private void exfiltration() {
        Instant time = weekday(21, 15);
        Person person = chance.of(company.people());
        for (int i = 0; i < 5; i++) {
            time = time.plusSeconds(chance.between(200, 500));
            add(time, person.name(), "upload", "ok", person.address(), "paste.example", chance.size(2_500_000_000d, 0.2),
                    "/archive/part-" + (i + 1) + ".7z", Attack.DATA_EXFILTRATION);
        }
    }

    private void newAdmin() {
        Instant time = weekday(23, 40);
        String admin = chance.of(company.admins()).name();
        List<String> commands = List.of("/usr/sbin/useradd -m support2", "/usr/sbin/usermod -aG sudo support2", "/usr/bin/passwd support2");
        for (String command : commands) {
            time = time.plusSeconds(chance.between(8, 30));
            add(time, admin, "sudo", "ok", Company.DEPLOY_ADDRESS, Company.GATE, -1, command, Attack.NEW_ADMIN);
        }
        add(time.plusSeconds(95), "support2", "login", "ok", Company.DEPLOY_ADDRESS, Company.GATE, -1, "Accepted password", Attack.NEW_ADMIN);
        add(time.plusSeconds(120), "support2", "sudo", "ok", Company.DEPLOY_ADDRESS, Company.GATE, -1, "/bin/bash", Attack.NEW_ADMIN);
    }

    private void impossibleAddress() {
        Instant time = weekday(13, 30);
        String user = chance.of(company.people()).name();
        String address = "192.0.2." + chance.between(2, 250);
        add(time, user, "login", "ok", address, Company.GATE, -1, "Accepted password", Attack.IMPOSSIBLE_ADDRESS);
        add(time.plusSeconds(70), user, "read", "ok", address, Company.FILES, chance.size(60_000, 1), "/company/contacts.csv", Attack.IMPOSSIBLE_ADDRESS);
    }

    private void add(Instant time, String user, String action, String status, String address, String host, long bytes, String message, Attack attack) {
        rows.add(new GeneratedRow(time, user, action, status, address, host, bytes, message, attack));
    }

    /** That time of a working day in the second half of the log. */
    private Instant weekday(int hour, int minute) {
        while (true) {
            Instant day = start.plus(Duration.ofDays(chance.between(days / 2, days - 1)));
            if (!WorkWeek.isWeekend(day)) {
                return day.plus(Duration.ofMinutes(hour * 60L + minute));
            }
        }
    }
}

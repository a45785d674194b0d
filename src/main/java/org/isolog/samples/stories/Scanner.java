package org.isolog.samples.stories;

import java.time.Instant;
import java.util.List;

import org.isolog.samples.Chance;

/** Somebody who tries what a web server may have forgotten: known paths, guessed names, traversal and injection. */
final class Scanner {
    private static final String AGENT = "Mozilla/5.00 (Nikto/2.5.0) (Evasions:None) (Test:Port Check)";
    private static final String INJECTOR = "sqlmap/1.8.2#stable (https://sqlmap.example)";
    private static final List<String> KNOWN = List.of("/.env", "/.git/config", "/.git/HEAD", "/.htpasswd", "/.DS_Store", "/wp-login.php",
            "/wp-admin/", "/wp-config.php.bak", "/xmlrpc.php", "/phpmyadmin/", "/phpinfo.php", "/server-status", "/server-info",
            "/cgi-bin/test-cgi", "/manager/html", "/actuator/env", "/solr/admin/", "/jenkins/login", "/console/", "/admin/login.jsp");
    private static final List<String> FOLDERS = List.of("backup", "old", "test", "private", "tmp", "dev", "admin", "db", "files", "api");
    private static final List<String> ENDINGS = List.of(".zip", ".tar.gz", ".sql", ".bak", ".php", ".old", ".conf", ".txt", ".inc", "~",
            ".7z", ".json", ".log");
    private static final List<String> ATTACKS = List.of("/../../../../etc/passwd", "/assets/..%2f..%2f..%2f..%2fetc%2fpasswd",
            "/downloads/....//....//....//etc/shadow", "/downloads/%2e%2e/%2e%2e/%2e%2e/windows/win.ini");
    private static final List<String> INJECTIONS = List.of("/products?id=1%27%20OR%20%271%27=%271", "/products?id=1%20UNION%20SELECT%20NULL,NULL,NULL--",
            "/products?id=1;WAITFOR%20DELAY%20%270:0:5%27--", "/support?q=%3Cscript%3Ealert(1)%3C/script%3E",
            "/products?id=1%20AND%20SLEEP(5)", "/products?id=(SELECT%20version())");

    private final AccessLog log;
    private final String address;
    private final Chance chance;
    private Instant time;

    Scanner(AccessLog log, String address, Instant start, Chance chance) {
        this.log = log;
        this.address = address;
        this.chance = chance;
        this.time = start;
    }

    /** Distinct paths that do not exist, at most 150. */
    void enumerate(int paths) {
        for (int i = 0; i < paths; i++) {
            int guess = i - KNOWN.size();
            String path = guess < 0 ? KNOWN.get(i) : "/" + FOLDERS.get(guess % FOLDERS.size()) + ENDINGS.get(guess / FOLDERS.size());
            ask(path, 404, 1_245, null);
        }
    }

    void attack(LogLine.Expected expected) {
        for (String target : ATTACKS) {
            ask(target, 400, 392, expected);
        }
        for (String target : INJECTIONS) {
            step();
            log.probe(time, address, new AccessLog.Probe(target, chance.in(0.5) ? 500 : 403, 611, INJECTOR), expected);
        }
    }

    /** The forgotten dump that was there, and is 18 MB long. */
    void hit(LogLine.Expected expected) {
        ask("/export/customers.sql.gz", 200, 18_874_368, expected);
    }

    private void ask(String target, int status, long bytes, LogLine.Expected expected) {
        step();
        log.probe(time, address, new AccessLog.Probe(target, status, bytes, AGENT), expected);
    }

    private void step() {
        time = time.plusSeconds(chance.between(0, 2));
    }
}

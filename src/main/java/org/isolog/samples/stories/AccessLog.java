package org.isolog.samples.stories;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;

/** Writes the combined access log of the company's shop: visitors, crawlers, the monitor, and broken links. */
final class AccessLog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final List<String> PAGES = List.of("/", "/products", "/products/gauges", "/products/valves", "/cart", "/about",
            "/products/sensors", "/support", "/downloads/catalogue.pdf", "/contact");
    private static final List<String> ASSETS = List.of("/assets/site.css", "/assets/site.js", "/assets/logo.svg", "/favicon.ico", "/assets/hero.webp");
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/133.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15",
            "Mozilla/5.0 (X11; Linux x86_64; rv:135.0) Gecko/20100101 Firefox/135.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148 Safari/604.1");
    private static final String CRAWLER = "Mozilla/5.0 (compatible; ExampleBot/2.1; +https://bot.example/about)";
    private static final String SITE = "https://www." + Company.DOMAIN;

    private final LogFile file;
    private final Chance chance;

    AccessLog(LogFile file, Chance chance) {
        this.file = file;
        this.chance = chance;
    }

    /** What someone or something ordinary asks for at that moment. */
    void ordinary(Instant time) {
        if (chance.in(0.12)) {
            request(time, Company.MONITOR_ADDRESS, "GET /health", 200, 15, "check_http/v2.3.5");
        } else if (chance.in(0.08)) {
            request(time, "192.0.2.17", "GET " + (chance.in(0.1) ? "/robots.txt" : chance.of(PAGES)), 200, chance.size(8_000, 0.5), CRAWLER);
        } else {
            visitor(time);
        }
    }

    private void visitor(Instant time) {
        int number = chance.between(2, 250);
        String address = (number % 3 == 0 ? "192.0.2." : "198.51.100.") + number;
        String agent = AGENTS.get(number % AGENTS.size());
        if (chance.in(0.012)) {
            request(time, address, "GET /products/old-catalogue", 404, 1_245, agent);
        } else if (chance.in(0.03)) {
            request(time, address, "POST /cart", 302, 0, agent);
        } else if (chance.in(0.15)) {
            request(time, address, "GET " + chance.habit(ASSETS), 304, 0, agent);
        } else if (chance.in(0.5)) {
            request(time, address, "GET " + chance.habit(ASSETS), 200, chance.size(14_000, 0.6), agent);
        } else {
            request(time, address, "GET " + chance.habit(PAGES), 200, chance.size(9_000, 0.4), agent);
        }
    }

    void request(Instant time, String address, String request, int status, long bytes, String agent) {
        file.add(time, line(time, address, request, status, bytes, agent));
    }

    void probe(Instant time, String address, Probe probe, LogLine.Expected expected) {
        file.add(time, line(time, address, "GET " + probe.target(), probe.status(), probe.bytes(), probe.agent()), expected);
    }

    /** A request of a scanner. */
    record Probe(String target, int status, long bytes, String agent) {
    }

    private static String line(Instant time, String address, String request, int status, long bytes, String agent) {
        String referrer = AGENTS.contains(agent) ? SITE + "/" : "-";
        return address + " - - [" + TIME.format(time) + "] \"" + request + " HTTP/1.1\" " + status + " " + (bytes == 0 ? "-" : bytes)
                + " \"" + referrer + "\" \"" + agent + "\"";
    }
}

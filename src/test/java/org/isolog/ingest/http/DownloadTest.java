package org.isolog.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    private static final String TOKEN = "Bearer s3cr3t";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path temporary;

    private HttpServer server;
    private HttpServer other;
    private Spool spool;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = started();
        other = started();
        spool = new Spool(temporary);
    }

    @AfterEach
    void stop() {
        spool.close();
        server.stop(0);
        other.stop(0);
    }

    @Test
    void fileWithToken() throws IOException {
        on(server, "/export.log", exchange -> answer(exchange, 200, "Dec 11 10:00:00 h p: a\n"));
        Evidence evidence = fetch(url(server, "/export.log?token=abc&from=1#frag").replace("//", "//user:pw@"), "Authorization: " + TOKEN);
        assertThat(text(evidence)).isEqualTo("Dec 11 10:00:00 h p: a\n");
        assertThat(evidence.path()).isEqualTo(url(server, "/export.log?token=***&from=1"));
        assertThat(evidence.modified()).isEqualTo(CLOCK.instant());
        assertThat(seen).containsExactly("/export.log?token=abc&from=1 " + TOKEN);
    }

    @Test
    void userInTheAddressBecomesBasicAuthentication() throws IOException {
        on(server, "/a", exchange -> answer(exchange, 200, "x"));
        fetch(url(server, "/a").replace("//", "//user:pw@"));
        assertThat(seen).containsExactly("/a Basic dXNlcjpwdw==");
    }

    @Test
    void pagesByBodyAndByHeader() throws IOException {
        on(server, "/odata", exchange -> answer(exchange, 200, exchange.getRequestURI().getQuery() == null
                ? "{\"value\":[{\"a\":1}],\"@odata.nextLink\":\"" + url(server, "/odata?page=2") + "\"}" : "{\"value\":[{\"a\":2}]}"));
        assertThat(text(fetch(url(server, "/odata")))).isEqualTo("{\"value\":[{\"a\":1}],\"@odata.nextLink\":\"" + url(server, "/odata?page=2")
                + "\"}\n{\"value\":[{\"a\":2}]}");
        on(server, "/okta", exchange -> {
            if (exchange.getRequestURI().getQuery() == null) {
                exchange.getResponseHeaders().add("Link", "<" + url(server, "/okta") + ">; rel=\"self\"");
                exchange.getResponseHeaders().add("Link", "</okta?after=1>; rel=\"next\"");
            }
            answer(exchange, 200, "[{\"b\":1}]");
        });
        assertThat(text(fetch(url(server, "/okta")))).isEqualTo("[{\"b\":1}]\n[{\"b\":1}]");
    }

    @Test
    void tokenGoesToItsOwnOriginOnly() throws IOException {
        on(server, "/a", exchange -> answer(exchange, 200, "{\"value\":[],\"next\":\"" + url(other, "/b") + "\"}"));
        on(server, "/r", exchange -> {
            exchange.getResponseHeaders().add("Location", url(other, "/b"));
            answer(exchange, 302, "");
        });
        on(other, "/b", exchange -> answer(exchange, 200, "{}"));
        fetch(url(server, "/a"), "Authorization: " + TOKEN, "X-Api-Key: k");
        fetch(url(server, "/r"), "Authorization: " + TOKEN);
        assertThat(seen).containsExactly("/a " + TOKEN, "/b null", "/r " + TOKEN, "/b null");
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws IOException {
        on(server, "/busy", exchange -> {
            if (seen.size() == 1) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            } else if (seen.size() == 2) {
                exchange.getResponseHeaders().add("Retry-After", "Thu, 1 Jan 2026 00:00:03 GMT");
            }
            answer(exchange, seen.size() < 4 ? seen.size() == 1 ? 429 : 503 : 200, "done");
        });
        assertThat(text(fetch(url(server, "/busy")))).isEqualTo("done");
        assertThat(waited.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(7 + 3 + 4));
        assertThat(steps).contains("127.0.0.1 answered 429: trying again in 7 s (1 of 4)");
    }

    @Test
    void failuresNameTheAddressAndNoSecret() {
        on(server, "/no", exchange -> answer(exchange, 401, "go away"));
        on(server, "/gone", exchange -> answer(exchange, 404, ""));
        on(server, "/broken", exchange -> answer(exchange, 500, ""));
        on(server, "/big", exchange -> answer(exchange, 200, "x".repeat(2 << 20)));
        refused("/no?sig=abc", "HTTP-REFUSED", "/no?sig=*** answers 401");
        refused("/gone", "HTTP-STATUS", "/gone answers 404");
        refused("/broken", "HTTP-STATUS", "/broken answers 500");
        refused("/big", "HTTP-SIZE", "/big returned more than 1 MB");
        assertThat(seen.stream().filter(line -> line.startsWith("/broken"))).hasSize(5);
        server.stop(0);
        refused("/no", "HTTP-UNREACHABLE", "/no cannot be read (ConnectException)");
        assertThatThrownBy(() -> fetch(url(server, "/no"), "Host: " + TOKEN)).hasMessageContaining("The header Host cannot be sent")
                .hasMessageNotContaining("s3cr3t").hasNoCause();
        assertThatThrownBy(() -> Address.of("https://ho st/?token=abc", List.of())).hasMessageNotContaining("abc").hasNoCause();
    }

    @Test
    void circlesOfPagesEnd() throws IOException {
        on(server, "/c", exchange -> answer(exchange, 200, "{\"value\":[1],\"next\":\"/c\"}"));
        assertThat(text(fetch(url(server, "/c")))).isEqualTo("{\"value\":[1],\"next\":\"/c\"}\n");
        on(server, "/many", exchange -> answer(exchange, 200, "{\"next\":\"/many?" + seen.size() + "\"}"));
        assertThat(fetch(url(server, "/many")).problems()).containsExactly("The address has more than 20 pages: the first ones were read.");
    }

    private void refused(String path, String code, String words) {
        assertThatThrownBy(() -> fetch(url(server, path), "Authorization: " + TOKEN)).isInstanceOf(IsologException.class)
                .hasMessageContaining(words).hasMessageNotContaining("s3cr3t").hasMessageNotContaining("abc")
                .extracting(e -> ((IsologException) e).code()).isEqualTo(code);
    }

    private Evidence fetch(String url, String... headers) {
        HttpLimits limits = new HttpLimits(Duration.ofSeconds(20), 1 << 20, 20);
        return new Download(spool, limits, CLOCK, waited::add).fetch(Address.of(url, List.of(headers)), new Progress() {
            @Override
            public void step(String name) {
                steps.add(name);
            }

            @Override
            public void report(long done, long total) {
                // not asked here
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
    }

    private static HttpServer started() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        started.start();
        return started;
    }

    private void on(HttpServer at, String path, HttpHandler handler) {
        at.createContext(path, exchange -> {
            seen.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String url(HttpServer at, String path) {
        return "http://127.0.0.1:" + at.getAddress().getPort() + path;
    }

    private static String text(Evidence evidence) throws IOException {
        try (InputStream in = evidence.opener().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

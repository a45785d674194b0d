package org.isolog.ingest.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isolog.core.CancelledException;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Spool;

/**
 * Reads an address with all its pages into one spooled file: page after page, each as it came. Follows redirects and next links, but sends
 * headers only to the origin that the user named. On the thread of the caller.
 */
public final class Download {
    private static final int REDIRECTS = 5;

    /** How the time until the next attempt passes. */
    interface Waiting {
        void pass(Duration duration) throws InterruptedException;
    }

    private final Spool spool;
    private final HttpLimits limits;
    private final Clock clock;
    private final Waiting waiting;

    public Download(Spool spool, Clock clock) {
        this(spool, HttpLimits.DEFAULT, clock, duration -> Thread.sleep(duration));
    }

    Download(Spool spool, HttpLimits limits, Clock clock, Waiting waiting) {
        this.spool = spool;
        this.limits = limits;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * @throws IsologException    {@code HTTP-REFUSED}, {@code HTTP-STATUS}, {@code HTTP-UNREACHABLE}, {@code HTTP-SIZE} or {@code HTTP-PAGES}
     * @throws CancelledException if the user asked to stop
     */
    public Evidence fetch(Address address, Progress progress) {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(limits.patience()).followRedirects(HttpClient.Redirect.NEVER).build()) {
            Path whole = spool.newFile();
            List<String> problems = pages(new Exchange(client, address, limits, progress), address, whole, progress);
            return new Evidence(address.shown(), null, Files.size(whole), clock.instant(), () -> Files.newInputStream(whole), null, problems);
        } catch (IOException disk) {
            throw new IsologException("DISK-FULL", "What " + address.shown() + " returns cannot be kept: " + disk.getMessage() + ". Make room on the disk.", disk);
        }
    }

    private List<String> pages(Exchange exchange, Address address, Path whole, Progress progress) throws IOException {
        Set<URI> read = new HashSet<>();
        Optional<URI> next = Optional.of(address.uri());
        Path part = spool.newFile();
        try (OutputStream out = Files.newOutputStream(whole)) {
            while (next.isPresent() && read.add(next.get())) {
                if (read.size() > limits.pages()) {
                    return List.of("The address has more than " + limits.pages() + " pages: the first ones were read.");
                }
                progress.step("Downloading " + address.uri().getHost() + (read.size() == 1 ? "" : ", page " + read.size()));
                spool.requireRoom(0, address.shown());
                long before = Files.size(whole);
                HttpResponse<Path> page = answered(exchange, address, next.get(), part, before, progress);
                next = NextLink.of(page.uri(), page.headers(), part);
                Files.copy(part, out);
                if (next.isPresent()) {
                    out.write('\n');
                }
                Files.delete(part);
            }
        }
        return List.of();
    }

    private HttpResponse<Path> answered(Exchange exchange, Address address, URI page, Path part, long before, Progress progress) {
        URI from = page;
        int redirects = 0;
        for (int attempt = 1;; attempt++) {
            progress.checkCancelled();
            Duration pause;
            String why;
            try {
                HttpResponse<Path> answer = exchange.get(from, part, before);
                int status = answer.statusCode();
                if (status / 100 == 2) {
                    return answer;
                }
                if (status / 100 == 3 && ++redirects <= REDIRECTS) {
                    from = redirected(address, from, answer);
                    attempt--;
                    continue;
                }
                if (!Retries.worthIt(status) || attempt == Retries.MOST) {
                    throw refused(from, status);
                }
                pause = Retries.pause(attempt, answer.headers(), clock);
                why = "answered " + status;
            } catch (IOException broken) {
                if (attempt == Retries.MOST) {
                    throw new IsologException("HTTP-UNREACHABLE", Address.shown(page) + " cannot be read (" + broken.getClass().getSimpleName()
                            + "). Check the address and the network, then try again.");
                }
                pause = Retries.pause(attempt);
                why = "did not answer";
            }
            progress.step(from.getHost() + " " + why + ": trying again in " + pause.toSeconds() + " s (" + attempt + " of " + (Retries.MOST - 1) + ")");
            pass(pause, progress);
        }
    }

    private void pass(Duration pause, Progress progress) {
        try {
            for (Duration rest = pause; rest.isPositive(); rest = rest.minusMillis(200)) {
                progress.checkCancelled();
                waiting.pass(rest.toMillis() < 200 ? rest : Duration.ofMillis(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static URI redirected(Address address, URI from, HttpResponse<Path> answer) {
        try {
            URI to = from.resolve(answer.headers().firstValue("Location").orElse(""));
            boolean downgraded = "https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme());
            if (Address.isWeb(to) && !to.equals(from) && !downgraded) {
                return to;
            }
        } catch (IllegalArgumentException noAddress) {
            // refused below
        }
        throw new IsologException("HTTP-STATUS", address.shown() + " sends on to a place that cannot be read, or from https to http. Check the address.");
    }

    private static IsologException refused(URI page, int status) {
        if (status == 401 || status == 403) {
            return new IsologException("HTTP-REFUSED", Address.shown(page) + " answers " + status
                    + ": the token or password is missing, wrong or not allowed there. Give the right header, then try again.");
        }
        return new IsologException("HTTP-STATUS", Address.shown(page) + " answers " + status + ". Check the address, then try again.");
    }
}

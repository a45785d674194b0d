package org.isolog.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.isolog.core.CancelledException;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;

/** One request whose answer goes into a file: stops where the user cancels, nothing comes any more, or too much comes. */
final class Exchange {
    private static final long LOOK_MILLIS = 100;

    private final HttpClient client;
    private final Address address;
    private final HttpLimits limits;
    private final Progress progress;

    Exchange(HttpClient client, Address address, HttpLimits limits, Progress progress) {
        this.client = client;
        this.address = address;
        this.limits = limits;
        this.progress = progress;
    }

    /**
     * @param before bytes that earlier pages brought
     * @throws IOException if the answer does not come or breaks off; trying again may help
     */
    HttpResponse<Path> get(URI from, Path into, long before) throws IOException {
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request(from), HttpResponse.BodyHandlers.ofFile(into));
        try {
            return await(answer, into, before);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(URI from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(from).GET().timeout(limits.patience())
                .header("User-Agent", "Isolog").header("Accept", "application/json, */*;q=0.8");
        address.headersFor(from).forEach((name, value) -> {
            try {
                request.setHeader(name, value);
            } catch (IllegalArgumentException notAllowed) {
                // its message holds the value
                throw new IsologException("HTTP-HEADER", "The header " + name.replaceAll("[^\\x21-\\x7e]", "?")
                        + " cannot be sent: its name or value has characters that are not allowed, or Java sets it itself.");
            }
        });
        return request.build();
    }

    private HttpResponse<Path> await(CompletableFuture<HttpResponse<Path>> answer, Path into, long before) throws IOException, InterruptedException {
        long size = 0;
        long grewAt = System.nanoTime();
        while (true) {
            try {
                HttpResponse<Path> response = answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                requireSmall(before + Files.size(into));
                return response;
            } catch (TimeoutException notYet) {
                progress.checkCancelled();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
            }
            long now = Files.exists(into) ? Files.size(into) : 0;
            if (now != size) {
                size = now;
                grewAt = System.nanoTime();
                progress.report(before + size, 0);
            }
            requireSmall(before + size);
            if (Duration.ofNanos(System.nanoTime() - grewAt).compareTo(limits.patience()) > 0) {
                throw new IOException("nothing came for " + limits.patience().toSeconds() + " s");
            }
        }
    }

    private void requireSmall(long bytes) {
        if (bytes > limits.bytes()) {
            throw new IsologException("HTTP-SIZE", address.shown() + " returned more than " + (limits.bytes() >> 20)
                    + " MB. Ask it for less, or download it yourself and import the file.");
        }
    }
}

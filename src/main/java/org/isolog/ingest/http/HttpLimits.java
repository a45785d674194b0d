package org.isolog.ingest.http;

import java.time.Duration;

/**
 * How long and how much an address is read.
 *
 * @param patience until a connection stands, an answer begins, or its next bytes come
 * @param bytes    of all pages together
 * @param pages    of one address
 */
public record HttpLimits(Duration patience, long bytes, int pages) {
    public static final HttpLimits DEFAULT = new HttpLimits(Duration.ofSeconds(60), 10L << 30, 10_000);
}

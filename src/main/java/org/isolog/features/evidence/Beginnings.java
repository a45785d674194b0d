package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * How much a first sight can mean, by how long its reporter has been heard: after {@code n} events of a host, at most
 * {@code log2(1 + n)} bits. A case is often put together from the logs of several hosts, and the first lines of each would otherwise be
 * the most surprising ones. Where events name no host, or the host itself is what is judged, the file it came in is the reporter.
 *
 * <p>Asked once for each event, in time order.
 */
final class Beginnings {
    private final EventColumns events;
    private final CategoryColumn hosts;
    private final int[] heard;
    private final Int2IntOpenHashMap files = new Int2IntOpenHashMap();

    /** @param hosts null to count by file */
    Beginnings(EventColumns events, CategoryColumn hosts) {
        this.events = events;
        this.hosts = hosts;
        heard = new int[hosts == null ? 0 : hosts.distinct()];
    }

    /** How many events the reporter of the next event in time order has told of before. */
    int before(int row) {
        int host = hosts == null ? CategoryColumn.MISSING : hosts.code(row);
        return host < 0 ? files.addTo(events.source(row), 1) : heard[host]++;
    }

    /** The most that a first sight can mean. @param before see {@link #before} */
    static float mostBits(int before) {
        return Surprisal.bits(1, 1.0 + before);
    }
}

package org.isolog.ingest.pseudonym;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Pseudonyms of IP addresses that are addresses: IPv4 in 10.0.0.0/8, one /24 for one /24, and IPv6 in 2001:db8::/32 (RFC 3849), one /64
 * for one /64. Loopback, unspecified and broadcast addresses name nobody and stay.
 *
 * <p>10.0.0.0/8 has 65,536 networks of 256 addresses. Two networks that meet there are moved apart while both are known, in the order in
 * which they come up; only with more networks than that do two share one.
 */
final class AddressPseudonyms {
    private static final int NETWORKS = 1 << 16;

    private final PseudonymKey key;
    private final Map<Integer, Integer> networks = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, byte[]> hosts = new HashMap<>();
    private final Map<String, String> known6 = new HashMap<>();

    AddressPseudonyms(PseudonymKey key) {
        this.key = key;
    }

    /** @param address the four bytes */
    String of4(int address) {
        if (address >>> 24 == 127 || address == 0 || address == -1) {
            return dotted(address);
        }
        int network = address >>> 8;
        int slot = networks.computeIfAbsent(network, this::slot);
        int host = hosts.computeIfAbsent(network, this::permutation)[address & 0xFF] & 0xFF;
        return dotted(10 << 24 | slot << 8 | host);
    }

    /** @param address its 16 bytes */
    String of6(byte[] address) {
        boolean low = true;
        for (int i = 0; i < 15; i++) {
            low &= address[i] == 0;
        }
        if (low && address[15] >= 0 && address[15] <= 1) {
            return address[15] == 0 ? "::" : "::1";
        }
        return known6.computeIfAbsent(HexFormat.of().formatHex(address), hex -> {
            ByteBuffer network = ByteBuffer.wrap(key.digest("net6", hex.substring(0, 16)));
            ByteBuffer host = ByteBuffer.wrap(key.digest("host6", hex));
            return String.format(Locale.ROOT, "2001:db8:%x:%x:%x:%x:%x:%x", network.getShort() & 0xFFFF, network.getShort() & 0xFFFF,
                    host.getShort() & 0xFFFF | 1, host.getShort() & 0xFFFF, host.getShort() & 0xFFFF, host.getShort() & 0xFFFF | 1);
        });
    }

    private int slot(int network) {
        int slot = ByteBuffer.wrap(key.digest("net4", Integer.toString(network))).getShort() & 0xFFFF;
        while (taken.size() < NETWORKS && !taken.add(slot)) {
            slot = (slot + 1) % NETWORKS;
        }
        return slot;
    }

    // Keyed shuffle (Fisher and Yates): 256 hosts of a network stay 256 hosts.
    private byte[] permutation(int network) {
        byte[] order = new byte[256];
        for (int i = 0; i < order.length; i++) {
            order[i] = (byte) i;
        }
        byte[] digest = {};
        for (int i = order.length - 1; i > 0; i--) {
            int place = (order.length - 1 - i) % 8;
            if (place == 0) {
                digest = key.digest("host4", network + " " + i);
            }
            int other = Integer.remainderUnsigned(ByteBuffer.wrap(digest).getInt(4 * place), i + 1);
            byte moved = order[i];
            order[i] = order[other];
            order[other] = moved;
        }
        return order;
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
    }
}

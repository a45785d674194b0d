package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.MessageBody;

/**
 * Packets as tcpdump prints them: {@code IP 192.0.2.1.43436 > 198.51.100.7.22: Flags [S], …}. Only numeric addresses are read, for in
 * names nobody knows where the name ends and the port begins.
 */
final class TcpdumpBody implements MessageBody {
    private static final String ARROW = " > ";
    private static final int LONGEST_END = 60;
    private static final int POINTS_OF_ADDRESS = 3;

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int from = message.startsWith("IP ") ? 3 : message.startsWith("IP6 ") ? 4 : 0;
        boolean hex = from < message.length() && Character.digit(message.charAt(from), 16) >= 0;
        int arrow = hex ? message.indexOf(' ', from) : -1;
        if (arrow < 0 || !message.startsWith(ARROW, arrow)) {
            return false;
        }
        int to = arrow + ARROW.length();
        int end = message.indexOf(": ", to);
        if (end < 0 || end - to > LONGEST_END || arrow - from > LONGEST_END) {
            return false;
        }
        String source = message.substring(from, arrow);
        String destination = message.substring(to, end);
        String sender = address(source);
        String receiver = address(destination);
        if (!Addresses.isIp(sender) || !Addresses.isIp(receiver)) {
            return false;
        }
        fields.put(Ecs.SOURCE_IP, sender).put(Ecs.SOURCE_PORT, port(source, sender))
                .put(Ecs.DESTINATION_IP, receiver).put(Ecs.DESTINATION_PORT, port(destination, receiver))
                .put("network.transport", transport(message, end + 2));
        return true;
    }

    /** Without the port, which stands behind a fourth point, or behind the only one of an IPv6 address. */
    private static String address(String end) {
        int last = end.lastIndexOf('.');
        boolean six = end.indexOf(':') >= 0;
        boolean port = last > 0 && (six || end.chars().filter(c -> c == '.').count() > POINTS_OF_ADDRESS);
        return port ? end.substring(0, last) : end;
    }

    private static String port(String end, String address) {
        return end.length() > address.length() ? end.substring(address.length() + 1) : null;
    }

    private static String transport(String message, int from) {
        if (message.startsWith("Flags [", from)) {
            return "tcp";
        }
        return message.startsWith("UDP", from) ? "udp" : message.startsWith("ICMP6", from) ? "ipv6-icmp" : message.startsWith("ICMP", from) ? "icmp" : null;
    }
}

package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Set;

/**
 * MikroTik RouterOS: topics before the text ({@code system,error,critical login failure for user admin from 192.0.2.1 via ssh}) and the
 * firewall's lines ({@code forward: in:ether1 out:bridge, proto TCP (SYN), 10.0.0.1:1024->192.0.2.1:443, len 60}).
 */
public final class MikroTikBody implements MessageBody {
    private static final Set<String> TOPICS = Set.of("system", "firewall", "dhcp", "wireless", "interface", "ppp", "l2tp", "pptp", "sstp", "ovpn", "ipsec", "account",
            "script", "route", "hotspot", "web-proxy", "caps", "ntp", "dns", "bridge", "info", "warning", "error", "critical");
    private static final String TEXT_ID = "text";
    private final TemplateBook texts = TemplateBook.of("mikrotik");

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int topics = topicsEnd(message);
        int text = topics < 0 ? 0 : topics + 1;
        if (topics > 0) {
            String list = message.substring(0, topics);
            fields.put("topics", list).put(Ecs.LOG_LEVEL, level(list)).put("observer.vendor", "MikroTik");
        }
        boolean firewall = putPacket(message, text, fields);
        boolean known = firewall || topics > 0 && texts.read(TEXT_ID, message, text, fields);
        if (topics > 0) {
            fields.put(Ecs.MESSAGE, message.substring(text));
        }
        return known || topics > 0;
    }

    /** Two topics at least, with commas and a blank behind; -1 if the message begins otherwise. */
    private static int topicsEnd(String message) {
        int comma = message.indexOf(',');
        int blank = message.indexOf(' ');
        return comma > 0 && comma < 12 && blank > comma + 2 && blank < 60 && TOPICS.contains(message.substring(0, comma))
                && message.charAt(blank - 1) != ',' ? blank : -1;
    }

    private static String level(String topics) {
        for (String level : new String[] {"critical", "error", "warning", "debug", "info"}) {
            if (topics.contains(level)) {
                return level;
            }
        }
        return null;
    }

    private static boolean putPacket(String message, int from, Fields.Builder fields) {
        int arrow = message.indexOf("->", from);
        int proto = arrow < 0 ? -1 : message.indexOf(", proto ", from);
        int in = proto < 0 ? -1 : message.indexOf("in:", from);
        if (in < 0 || in > proto || arrow < proto) {
            return false;
        }
        int out = message.indexOf(" out:", in);
        if (out > 0 && out < proto) {
            int outEnd = firstOf(message, out + 5, " ,");
            fields.put("observer.ingress.interface.name", message.substring(in + 3, out)).put("observer.egress.interface.name", message.substring(out + 5, outEnd));
        }
        Transports.put(fields, message.substring(proto + 8, firstOf(message, proto + 8, " ,(")));
        int start = message.lastIndexOf(' ', arrow) + 1;
        Parties.put(fields, Party.SOURCE, message.substring(start, arrow));
        Parties.put(fields, Party.DESTINATION, message.substring(arrow + 2, firstOf(message, arrow + 2, ", ")));
        String prefix = message.substring(from, in).strip();
        fields.put("rule.name", prefix.endsWith(":") ? prefix.substring(0, prefix.length() - 1) : prefix);
        putVerdict(prefix, fields);
        return true;
    }

    /** RouterOS does not write what it did; people put it into the prefix. */
    private static void putVerdict(String prefix, Fields.Builder fields) {
        for (String word : prefix.split("[ :_-]")) {
            if (Verdicts.of(word) != null) {
                fields.put(Ecs.EVENT_ACTION, word).put(Ecs.EVENT_OUTCOME, Verdicts.of(word));
                return;
            }
        }
    }

    private static int firstOf(String text, int from, String ends) {
        int at = from;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}

package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.MessageBody;

import java.util.Set;

/**
 * WatchGuard Fireware traffic: {@code msg_id="3000-0148" Allow 1-Trusted 0-External tcp 10.0.1.2 192.0.2.1 4321 443 … (HTTPS-00)}, with
 * pairs among the rest.
 */
public final class WatchGuardBody implements MessageBody {
    private static final int WORDS = 9;

    @Override
    public Set<String> programs() {
        return Set.of("firewall", "http-proxy", "https-proxy", "dns-proxy", "smtp-proxy", "ftp-proxy", "tcp-udp-proxy", "pop3-proxy", "loggerd");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int start = message.startsWith("msg_id=\"") ? message.indexOf(' ') + 1 : 0;
        String[] words = message.substring(start, Math.min(message.length(), start + 600)).split(" ", WORDS + 1);
        boolean traffic = words.length > WORDS - 1 && (words[0].equals("Allow") || words[0].equals("Deny") || words[0].equals("ProxyAllow:")
                || words[0].equals("ProxyDeny:") || words[0].equals("ProxyDrop:") || words[0].equals("ProxyBlock:"));
        int first = traffic ? firstAddress(words) : -1;
        if (first < 0) {
            return false;
        }
        String action = words[0].endsWith(":") ? words[0].substring(0, words[0].length() - 1) : words[0];
        String verdict = action.startsWith("Proxy") ? action.substring(5) : action;
        fields.put(Ecs.EVENT_ACTION, action).put(Ecs.EVENT_OUTCOME, Verdicts.of(verdict)).put("observer.vendor", "WatchGuard");
        fields.put("observer.ingress.zone", words[1]).put("observer.egress.zone", words[2]);
        Transports.put(fields, words[first - 1]);
        fields.put(Ecs.SOURCE_IP, words[first]).put(Ecs.DESTINATION_IP, words[first + 1]);
        if (first + 3 < words.length && isNumber(words[first + 2]) && isNumber(words[first + 3])) {
            fields.put(Ecs.SOURCE_PORT, words[first + 2]).put(Ecs.DESTINATION_PORT, words[first + 3]);
        }
        putRest(message, fields);
        return true;
    }

    private static void putRest(String message, Fields.Builder fields) {
        NamedFields named = new NamedFields(fields, DeviceNames.COMMON);
        SpacedPairs.scan(message, 0, SpacedPairs.Style.QUOTED, (key, value) -> {
            int policy = value.lastIndexOf(" (");
            named.pair(key, policy > 0 && value.endsWith(")") ? value.substring(0, policy) : value);
        });
        int open = message.lastIndexOf('(');
        if (open > 0 && message.indexOf(')', open) > open) {
            fields.put("rule.name", message.substring(open + 1, message.indexOf(')', open)));
        }
    }

    private static int firstAddress(String[] words) {
        for (int i = 2; i < words.length - 1; i++) {
            if (Addresses.isIp(words[i]) && Addresses.isIp(words[i + 1])) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && Parties.digits(word, 0) == word.length();
    }
}

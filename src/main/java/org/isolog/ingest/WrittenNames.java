package org.isolog.ingest;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;

import java.util.Map;

/**
 * Brings names that one record writes in a longer way to the form that all formats share: {@code CORP\\alice} is the user alice of the domain
 * CORP, an IPv4 address mapped into IPv6 is the IPv4 address, and a user who is known by a SID alone is named by it.
 */
final class WrittenNames {
    private static final String SID = "S-1-";
    /** Microsoft, "Well-known SIDs". */
    private static final Map<String, String> WELL_KNOWN = Map.of("S-1-5-18", "SYSTEM", "S-1-5-19", "LOCAL SERVICE", "S-1-5-20", "NETWORK SERVICE",
            "S-1-5-7", "ANONYMOUS LOGON");

    private final Fields.Builder builder = new Fields.Builder();

    Event shared(Event event) {
        Fields fields = event.fields();
        boolean same = fields.get(Ecs.USER_NAME) != null || !isSid(fields.get(Ecs.USER_ID));
        for (int i = 0; same && i < fields.size(); i++) {
            same = !isMapped(fields.name(i), fields.value(i)) && !isQualified(fields.name(i), fields.value(i));
        }
        return same ? event : new Event(event.id(), event.ref(), event.time(), rewritten(fields), event.raw());
    }

    private Fields rewritten(Fields fields) {
        String domain = fields.get(Ecs.USER_DOMAIN);
        fields.forEach((name, value) -> {
            if (isMapped(name, value)) {
                builder.put(name, MappedAddress.unmapped(value));
            } else if (isQualified(name, value)) {
                int slash = value.indexOf('\\');
                builder.put(name, value.substring(slash + 1)).put(Ecs.USER_DOMAIN, domain == null ? value.substring(0, slash) : domain);
            } else {
                builder.put(name, value);
            }
        });
        String id = fields.get(Ecs.USER_ID);
        if (fields.get(Ecs.USER_NAME) == null && isSid(id)) {
            builder.put(Ecs.USER_NAME, WELL_KNOWN.getOrDefault(id, id));
        }
        return builder.build();
    }

    private static boolean isSid(String id) {
        return id != null && id.startsWith(SID);
    }

    private static boolean isMapped(String name, String value) {
        return name.endsWith(".ip") && value.startsWith(":") && !MappedAddress.unmapped(value).equals(value);
    }

    private static boolean isQualified(String name, String value) {
        if (!name.equals(Ecs.USER_NAME)) {
            return false;
        }
        int slash = value.indexOf('\\');
        return slash > 0 && slash < value.length() - 1 && value.indexOf('\\', slash + 1) < 0;
    }
}

package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** All that is known of the events of Windows' providers, from the tables among the resources. Immutable. */
final class EventKinds {
    private static final EventKind UNKNOWN = new EventKind(null, null, null, Map.of());

    private final Map<String, Provider> providers = new HashMap<>();

    private record Provider(Map<String, EventKind> byId, EventKind others) {
    }

    /** Loaded when first asked for. */
    private static final class Holder {
        static final EventKinds KINDS = new EventKinds(DataNames.load(), EventSentences.load());
    }

    private EventKinds(DataNames names, EventSentences sentences) {
        Set<String> all = new HashSet<>(names.providers());
        all.addAll(sentences.providers());
        for (String provider : all) {
            Map<String, EventKind> byId = new HashMap<>();
            Set<String> ids = new HashSet<>(names.ids(provider));
            ids.addAll(sentences.ids(provider));
            for (String id : ids) {
                EventSentences.Entry entry = sentences.of(provider, id);
                byId.put(id, new EventKind(entry.action(), entry.outcome(), entry.sentence(), names.of(provider, id)));
            }
            providers.put(provider, new Provider(byId, new EventKind(null, null, null, names.of(provider, DataNames.ALL_IDS))));
        }
    }

    static EventKinds shared() {
        return Holder.KINDS;
    }

    /**
     * What is known of an event; any of the arguments may be null.
     *
     * @param channel stands in for a provider that is not stated
     */
    EventKind of(String provider, String channel, String id) {
        Provider found = provider != null ? byName(provider) : byChannel(channel);
        if (found == null) {
            return UNKNOWN;
        }
        EventKind kind = id == null ? null : found.byId().get(id);
        return kind == null ? found.others() : kind;
    }

    /** Every instance of SQL Server is a provider of its own. */
    private Provider byName(String provider) {
        return providers.get(provider.startsWith(SqlServerDetails.INSTANCE) ? SqlServerDetails.PROVIDER : provider);
    }

    private Provider byChannel(String channel) {
        if (channel == null) {
            return null;
        }
        return switch (channel) {
            case "Security" -> providers.get("Microsoft-Windows-Security-Auditing");
            case "System" -> providers.get("Service Control Manager");
            case "Windows PowerShell" -> providers.get("PowerShell");
            default -> providers.get(channel.indexOf('/') < 0 ? channel : channel.substring(0, channel.indexOf('/')));
        };
    }
}

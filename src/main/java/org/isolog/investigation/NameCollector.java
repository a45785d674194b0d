package org.isolog.investigation;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.KnownName;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Notes the different names of users and hosts while a source is read. One thread. */
final class NameCollector {
    /** Names beyond these stay as they are written: a log with a new name in every record must not fill memory. */
    private static final int MOST = 50_000;

    private final Set<KnownName> names = new LinkedHashSet<>();
    /** Those that belong to nothing, by field: nearly all do, and texts are looked up several times as fast as records of them. */
    private final Map<String, Set<String>> alone = Map.of(Ecs.USER_NAME, new HashSet<>(), Ecs.USER_ID, new HashSet<>(), Ecs.HOST_NAME, new HashSet<>());
    private String lastUser;
    private String lastDomain;
    private String lastId;
    private String lastHost;

    void add(Event event) {
        String user = event.get(Ecs.USER_NAME);
        String domain = event.get(Ecs.USER_DOMAIN);
        String id = event.get(Ecs.USER_ID);
        String host = event.get(Ecs.HOST_NAME);
        // Neighbours in a log mostly tell of the same: comparing with the last saves most look-ups.
        if (user != null && (!user.equals(lastUser) || !Objects.equals(domain, lastDomain))) {
            note(Ecs.USER_NAME, user, domain);
        }
        if (id != null && (!id.equals(lastId) || !Objects.equals(user, lastUser))) {
            note(Ecs.USER_ID, id, user);
        }
        if (host != null && !host.equals(lastHost)) {
            note(Ecs.HOST_NAME, host, null);
        }
        lastUser = user;
        lastDomain = domain;
        lastId = id;
        lastHost = host;
    }

    private void note(String field, String written, String belongs) {
        boolean kept = names.size() < MOST && written.length() <= 256 && (belongs == null || belongs.length() <= 256);
        if (kept && (belongs != null || alone.get(field).add(written))) {
            names.add(new KnownName(field, written, belongs == null ? "" : belongs));
        }
    }

    List<KnownName> names() {
        return List.copyOf(names);
    }
}

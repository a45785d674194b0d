package org.isolog.investigation;

import org.isolog.core.Ecs;
import org.isolog.core.EntityNames;
import org.isolog.core.KnownName;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds which names of a case mean the same user or host. It only joins what the case itself shows to belong together:
 * a host's short name with its full one where only one full name begins with it; names of hosts, and of users of the same domain, that
 * differ in case only; {@code alice@corp.example} with the alice of the domain CORP or corp.example; a SID with the one name it came with.
 */
final class NameResolution {
    private static final String SID = "S-1-5-21-";

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();

    private NameResolution(Collection<KnownName> names) {
        joinHosts(written(names, Ecs.HOST_NAME));
        List<KnownName> known = names.stream().filter(name -> name.field().equals(Ecs.USER_NAME)).toList();
        joinCases(known);
        joinAddresses(known);
        joinIds(names.stream().filter(name -> name.field().equals(Ecs.USER_ID)).toList());
    }

    static EntityNames of(Collection<KnownName> names) {
        NameResolution found = new NameResolution(names);
        Map<String, Map<String, String>> byField = new HashMap<>();
        if (!found.users.isEmpty()) {
            byField.put(Ecs.USER_NAME, found.users);
        }
        if (!found.hosts.isEmpty()) {
            byField.put(Ecs.HOST_NAME, found.hosts);
        }
        return byField.isEmpty() ? EntityNames.none() : new EntityNames(byField);
    }

    private static TreeSet<String> written(Collection<KnownName> names, String field) {
        return names.stream().filter(name -> name.field().equals(field)).map(KnownName::written).collect(Collectors.toCollection(TreeSet::new));
    }

    private void joinHosts(TreeSet<String> written) {
        Map<String, TreeSet<String>> byFirstLabel = new TreeMap<>();
        for (String host : written) {
            byFirstLabel.computeIfAbsent(firstLabel(host), label -> new TreeSet<>()).add(host);
        }
        for (TreeSet<String> group : byFirstLabel.values()) {
            TreeSet<String> full = group.stream().filter(host -> host.indexOf('.') > 0).map(NameResolution::lower).collect(Collectors.toCollection(TreeSet::new));
            if (full.size() == 1) {
                joinAll(group, group.stream().filter(host -> host.indexOf('.') > 0).reduce((a, b) -> b).orElseThrow(), hosts);
            } else {
                // Several full names: only those that differ in case are the same host.
                group.stream().collect(Collectors.groupingBy(NameResolution::lower, TreeMap::new, Collectors.toCollection(TreeSet::new)))
                        .values().forEach(same -> joinAll(same, same.last(), hosts));
            }
        }
    }

    /** Lower-case; the whole of what is no host name but an address. */
    private static String firstLabel(String host) {
        int point = host.indexOf('.');
        boolean name = point > 0 && host.indexOf(':') < 0 && host.chars().anyMatch(Character::isLetter);
        return lower(name ? host.substring(0, point) : host);
    }

    /** Where there is a domain, names are those of Windows, which knows no case. */
    private void joinCases(List<KnownName> known) {
        Map<String, TreeSet<String>> same = new TreeMap<>();
        known.stream().filter(name -> !name.belongs().isEmpty()).forEach(name ->
                same.computeIfAbsent(lower(name.belongs()) + "\\" + lower(name.written()), key -> new TreeSet<>()).add(name.written()));
        same.values().forEach(group -> joinAll(group, group.last(), users));
    }

    private void joinAddresses(List<KnownName> known) {
        Map<String, String> byDomain = new HashMap<>();
        known.stream().filter(name -> !name.belongs().isEmpty())
                .forEach(name -> byDomain.put(lower(name.belongs()) + "\\" + lower(name.written()), users.getOrDefault(name.written(), name.written())));
        for (KnownName name : known) {
            int at = name.written().indexOf('@');
            if (at > 0) {
                String user = lower(name.written().substring(0, at));
                String domain = lower(name.written().substring(at + 1));
                String whole = byDomain.get(domain + "\\" + user);
                String same = whole != null ? whole : byDomain.get(firstLabel(domain) + "\\" + user);
                if (same != null) {
                    users.put(name.written(), same);
                }
            }
        }
    }

    private void joinIds(List<KnownName> ids) {
        Map<String, TreeSet<String>> names = new TreeMap<>();
        ids.stream().filter(id -> id.written().startsWith(SID) && !id.belongs().isEmpty() && !id.belongs().equals(id.written()))
                .forEach(id -> names.computeIfAbsent(id.written(), sid -> new TreeSet<>()).add(users.getOrDefault(id.belongs(), id.belongs())));
        names.forEach((sid, found) -> {
            if (found.size() == 1) {
                users.put(sid, found.first());
            }
        });
    }

    private static void joinAll(Collection<String> written, String name, Map<String, String> into) {
        written.stream().filter(other -> !other.equals(name)).forEach(other -> into.put(other, name));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

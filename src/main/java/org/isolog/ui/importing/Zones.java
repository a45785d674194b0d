package org.isolog.ui.importing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Time zones by the names that people choose them by. */
final class Zones {
    private static final String UTC = "UTC";

    private Zones() {
    }

    /** UTC and the zone of this computer first; then all others by name. */
    static List<String> names(ZoneId local) {
        List<String> zones = new ArrayList<>();
        zones.add(UTC);
        if (!zones.contains(local.getId())) {
            zones.add(local.getId());
        }
        new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().filter(id -> id.contains("/") && !id.startsWith("SystemV") && !zones.contains(id)).forEach(zones::add);
        return zones;
    }

    static String name(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? UTC : zone.getId();
    }

    static ZoneId of(String name) {
        return name.equals(UTC) ? ZoneOffset.UTC : ZoneId.of(name);
    }
}

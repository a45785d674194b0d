package org.isolog.investigation;

import org.isolog.core.EntityNames;
import org.isolog.core.KnownName;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class NameResolutionTest {
    private static EntityNames hosts(String... written) {
        return NameResolution.of(Arrays.stream(written).map(host -> new KnownName("host.name", host, "")).toList());
    }

    private static KnownName user(String name, String domain) {
        return new KnownName("user.name", name, domain);
    }

    @Test
    void aShortNameIsItsOnlyFullName() {
        assertThat(hosts("WS5", "ws5.corp.example", "WS5.CORP.EXAMPLE", "db1"))
                .isEqualTo(new EntityNames(Map.of("host.name", Map.of("WS5", "ws5.corp.example", "WS5.CORP.EXAMPLE", "ws5.corp.example"))));
    }

    @Test
    void aShortNameOfTwoHostsStaysItself() {
        assertThat(hosts("web1", "web1.a.example", "web1.b.example")).isEqualTo(EntityNames.none());
        assertThat(hosts("web1", "WEB1", "web1.a.example", "web1.b.example"))
                .isEqualTo(new EntityNames(Map.of("host.name", Map.of("WEB1", "web1"))));
    }

    @Test
    void addressesAreNoNamesWithLabels() {
        assertThat(hosts("10", "10.0.0.5", "10.0.0.6")).isEqualTo(EntityNames.none());
    }

    @Test
    void aMailAddressIsTheUserOfThatDomain() {
        EntityNames names = NameResolution.of(List.of(user("alice", "CORP"), user("ALICE", "corp"), user("alice@corp.example", ""), user("bob", "CORP"),
                user("bob@other.example", ""), user("carol", ""), user("carol@corp.example", "")));

        assertThat(names).isEqualTo(new EntityNames(Map.of("user.name", Map.of("ALICE", "alice", "alice@corp.example", "alice"))));
    }

    @Test
    void aSidIsTheOneNameItCameWith() {
        String sid = "S-1-5-21-1-2-3-1104";
        String shared = "S-1-5-21-1-2-3-1105";
        EntityNames names = NameResolution.of(List.of(new KnownName("user.id", sid, "dave"), new KnownName("user.id", sid, ""),
                new KnownName("user.id", shared, "erin"), new KnownName("user.id", shared, "frank"), new KnownName("user.id", "0", "root")));

        assertThat(names).isEqualTo(new EntityNames(Map.of("user.name", Map.of(sid, "dave"))));
    }
}

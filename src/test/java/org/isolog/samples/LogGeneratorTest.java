package org.isolog.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogGeneratorTest {
    private static List<GeneratedRow> rows(int rows, long seed, Set<Attack> attacks) {
        List<GeneratedRow> all = new ArrayList<>();
        new LogGenerator(rows, seed, attacks, GenerateLogs.START).forEachRemaining(all::add);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 20_000, 60_000})
    void givesExactlyTheRowsAskedForInTheOrderOfTheirTimes(int rows) {
        assertThat(rows(rows, 3, Attack.all())).hasSize(rows).isSortedAccordingTo(Comparator.comparing(GeneratedRow::time));
    }

    @Test
    void sameSeedGivesTheSameRowsAndAnotherSeedGivesOthers() {
        assertThat(rows(2_000, 5, Attack.all())).isEqualTo(rows(2_000, 5, Attack.all())).isNotEqualTo(rows(2_000, 6, Attack.all()));
    }

    @ParameterizedTest
    @EnumSource(Attack.class)
    void plantsOnlyTheAttackAskedForAndInTheSecondHalf(Attack attack) {
        List<GeneratedRow> all = rows(5_000, 9, EnumSet.of(attack));

        List<GeneratedRow> planted = all.stream().filter(row -> row.attack() != null).toList();
        assertThat(planted).hasSizeBetween(2, 60).allMatch(row -> row.attack() == attack);
        assertThat(planted.getFirst().time()).isAfterOrEqualTo(GenerateLogs.START.plusSeconds(3 * 86_400));
    }

    @Test
    void bruteForceFailsFromOneAddressUntilItSucceeds() {
        List<GeneratedRow> planted = rows(20_000, 1, EnumSet.of(Attack.BRUTE_FORCE_SUCCESS)).stream().filter(row -> row.attack() != null).toList();

        assertThat(planted).extracting(GeneratedRow::address).containsOnly(planted.getFirst().address());
        assertThat(planted.subList(0, planted.size() - 1)).hasSize(60).allMatch(row -> row.status().equals("fail"));
        assertThat(planted.getLast().status()).isEqualTo("ok");
    }

    @Test
    void insidersAndOutsidersHaveTheirOwnNetworks() {
        Set<Attack> fromOutside = EnumSet.of(Attack.BRUTE_FORCE_SUCCESS, Attack.PASSWORD_SPRAY, Attack.WEB_SCAN, Attack.IMPOSSIBLE_ADDRESS);
        assertThat(rows(20_000, 2, Attack.all())).allSatisfy(row -> assertThat(row.address().startsWith("10.20."))
                .isEqualTo(!fromOutside.contains(row.attack())));
    }

    @Test
    void refusesAttacksInTooFewRows() {
        assertThatThrownBy(() -> rows(999, 1, Attack.all())).isInstanceOf(IsologException.class)
                .hasMessage("A made log needs at least 1000 rows to hide attacks in, not 999.");
        assertThat(rows(1, 1, Set.of())).hasSize(1);
    }

    @Test
    void attackIsKnownByItsId() {
        assertThat(Attack.ofId("data-exfiltration")).isEqualTo(Attack.DATA_EXFILTRATION);
        assertThatThrownBy(() -> Attack.ofId("ddos")).isInstanceOf(IsologException.class)
                .hasMessageStartingWith("There is no attack 'ddos'. Choose from: brute-force-success, password-spray,");
    }
}

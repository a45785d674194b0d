package org.isolog.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.core.Reason.Hours;
import org.isolog.core.Reason.Norm;
import org.junit.jupiter.api.Test;

final class RateWordsTest {
    private static final Norm OWN = new Norm(0.24, 1, true, Hours.BUSY);
    private static final Norm PEERS = new Norm(14.6, 1_200.4, false, Hours.QUIET);

    private static void assertWords(Reason reason, String title, String detail, String line, String kind) {
        assertThat(ReasonWords.of(reason)).isEqualTo(new Worded(title, detail, line, kind));
    }

    @Test
    void bruteForceAndSprayAreToldApart() {
        assertWords(new Reason.Burst(Counted.FAILURES, "user.name", "source.ip", "10.0.0.9", 4_700, 1, 3600, OWN),
                "Failures by this address in 1 h: 4,700, all with one user", "usual 0.2 in busy hours, seldom above 1",
                "4,700 failures by 10.0.0.9 in 1 h, all with one user (usual 0.2)", "repeated failures");
        assertWords(new Reason.Burst(Counted.FAILURES, "user.name", "source.ip", "10.0.0.9", 60, 30, 86_400, PEERS),
                "Failures by this address in a day: 60, with 30 users", "usual 15 for any address in quiet hours, seldom above 1,200",
                "60 failures by 10.0.0.9 in a day, with 30 users (usual 15)", "failures of many users");
        assertWords(new Reason.Burst(Counted.FAILED_USERS, "user.name", "source.ip", "10.0.0.9", 30, 0, 3600, OWN),
                "Users with failures by this address in 1 h: 30", "usual 0.2 in busy hours, seldom above 1",
                "30 users with failures by 10.0.0.9 in 1 h (usual 0.2)", "failures of many users");
        assertThat(ReasonWords.of(new Reason.Burst(Counted.FAILURES, "source.ip", "user.name", "ann", 9, 3, 600, OWN)).title())
                .isEqualTo("Failures by this user in 10 min: 9, with 3 addresses");
        assertThat(ReasonWords.of(new Reason.Burst(Counted.FAILING_ADDRESSES, "source.ip", "user.name", "ann", 9, 0, 600, OWN)).kind())
                .isEqualTo("repeated failures");
    }

    @Test
    void everyCountHasItsWords() {
        for (Counted counted : Counted.values()) {
            String of = counted == Counted.DISTINCT_TARGETS ? "destination.port" : "";
            assertThat(ReasonWords.of(new Reason.Burst(counted, of, "user.name", "ann", 2, 0, 90, OWN)).title()).isEqualTo(switch (counted) {
                case EVENTS -> "Events";
                case FAILURES -> "Failures";
                case FAILED_USERS -> "Users with failures";
                case FAILING_ADDRESSES -> "Addresses with failures";
                case DISTINCT_ADDRESSES -> "Different addresses";
                case DISTINCT_USERS -> "Different users";
                case DISTINCT_ACTIONS -> "Different actions";
                case DISTINCT_TARGETS -> "Different destination ports";
                case BYTES -> "Bytes";
            } + " by this user in 90 s: 2");
        }
        assertWords(new Reason.Burst(Counted.DISTINCT_TARGETS, "url.path", "source.ip", "10.0.0.9", 1, 0, 60, new Norm(1, 3, true, Hours.ALL)),
                "Different paths by this address in 1 min: 1", "usual 1, seldom above 3", "1 path by 10.0.0.9 in 1 min (usual 1)",
                "different paths in 1 min");
    }

    @Test
    void successesRisesAndBeacons() {
        assertWords(new Reason.SuccessAfterFailures("user.name", "ann", 1, 3600, OWN), "Success after 1 failure by this user in 1 h",
                "usual 0.2 in busy hours, seldom above 1 before a success", "success after 1 failure by ann in 1 h", "success after failures");
        assertWords(new Reason.SuccessAfterFailures("user.name", "ann", 0, 3600, OWN), "Success without failures before", "none by this user in 1 h",
                "success without failures before", "success without failures before");
        assertWords(new Reason.SlowRise(Counted.EVENTS, "user.name", "ann", 40, 9, PEERS), "Slow rise of events by this user: 40 in this hour",
                "above the usual for 9 hours of activity; usual 15 for any user in quiet hours, seldom above 1,200",
                "slow rise of events by ann over 9 hours (usual 15 an hour)", "slow rise of events");
        assertWords(new Reason.Beacon("10.0.0.9", "203.0.113.5", "443", 120, 59.96, 0.31, 0.934, false),
                "Beaconing to 203.0.113.5 port 443 every 60 s, give or take 0.3 s", "120 connections, regularity 93 of 100, not there from the beginning",
                "beaconing of 10.0.0.9 to 203.0.113.5 port 443 every 60 s", "beaconing");
        assertThat(ReasonWords.of(new Reason.Beacon("10.0.0.9", "203.0.113.5", null, 3, 0, 0, 0, false)).title())
                .isEqualTo("No regular connections to 203.0.113.5");
        assertThat(ReasonWords.of(new Reason.SlowRise(Counted.FAILURES, "user.name", "ann", 0, 0, OWN)).title()).isEqualTo("No slow rise of failures");
    }

    @Test
    void onlyMoreThanUsualSpeaksAgainst() {
        assertThat(ReasonWords.speaksAgainst(new Reason.Burst(Counted.EVENTS, "", "user.name", "ann", 14, 0, 60, PEERS))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.Burst(Counted.EVENTS, "", "user.name", "ann", 15, 0, 60, PEERS))).isTrue();
        assertThat(ReasonWords.speaksAgainst(new Reason.SlowRise(Counted.EVENTS, "user.name", "ann", 40, 0, PEERS))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.SlowRise(Counted.EVENTS, "user.name", "ann", 40, 9, PEERS))).isTrue();
        assertThat(ReasonWords.speaksAgainst(new Reason.Beacon("a", "b", null, 99, 60, 1, 0.9, true))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.Beacon("a", "b", null, 99, 60, 1, 0.9, false))).isTrue();
    }
}

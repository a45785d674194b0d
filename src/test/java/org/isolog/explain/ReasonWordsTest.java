package org.isolog.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.isolog.core.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReasonWordsTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private static void assertWords(Reason reason, String title, String detail, String line, String kind) {
        assertThat(ReasonWords.of(reason)).isEqualTo(new Worded(title, detail, line, kind));
    }

    @Test
    void valuesAndPairs() {
        assertWords(new Reason.RareValue("source.ip", "10.0.0.9", 3, 12_000), "Address: 10.0.0.9", "seen 3 times in 12,000 events",
                "rare address 10.0.0.9 (seen 3 times in 12,000 events)", "rare address");
        assertWords(new Reason.RareValue("event.action", "login", 900, 1000), "Action: login", "seen 900 times in 1,000 events",
                "action login (seen 900 times in 1,000 events)", "rare action");
        assertWords(new Reason.RarePair("source.ip", "10.0.0.9", "user.name", "ann", 0, 40), "Address 10.0.0.9 for user ann",
                "seen at most once in 40 events of this user", "unusual address 10.0.0.9 for ann (seen at most once in 40 events)", "unusual address for user");
        assertWords(new Reason.RarePair("source.ip", "10.0.0.9", "user.name", "eve", 0, 0), "Address 10.0.0.9 for user eve",
                "never seen of this user", "unusual address 10.0.0.9 for eve (never seen)", "unusual address for user");
    }

    @Test
    void firstSights() {
        assertWords(new Reason.FirstSeen("user.name", "eve", null, null, 12, 5_000), "First-seen user: eve",
                "12 others known from 5,000 events before", "first-seen user eve", "first-seen user");
        assertWords(new Reason.FirstSeen("source.ip", "10.0.0.9", "user.name", "ann", 1, 500), "Address 10.0.0.9: first time for this user",
                "1 other known from 500 events of ann before", "first address 10.0.0.9 for ann", "new address for user");
        assertWords(new Reason.SeenBefore("user.name", "ann", null, null), "User ann is not new", "it had occurred before", "user is not new", "user is not new");
        assertWords(new Reason.SeenBefore("source.ip", "10.0.0.9", "user.name", "ann"), "Address 10.0.0.9 is not new",
                "it had occurred before with user ann", "address is not new", "address is not new");
    }

    @Test
    void actsAndHighNumbers() {
        assertWords(new Reason.KnownAct("an event log was cleared", "T1070.001", 1, 1), "An event log was cleared",
                "rare on a healthy machine (ATT&CK T1070.001), seen in the only hour of the log",
                "an event log was cleared (T1070.001)", "an event log was cleared");
        assertWords(new Reason.KnownAct("a service was installed", "T1543.003", 2, 1_400), "A service was installed",
                "rare on a healthy machine (ATT&CK T1543.003), seen in 2 of 1,400 hours of a host",
                "a service was installed (T1543.003)", "a service was installed");
        assertWords(new Reason.HighNumber("@command.length", 2_931, "@process.started", "powershell.exe", 1, 40),
                "Characters of the command line: 2,931", "as much in 1 of 40 events of powershell.exe",
                "characters of the command line 2,931 (as much in 1 of 40 events of powershell.exe)", "high characters of the command line");
        assertThat(ReasonWords.speaksAgainst(new Reason.HighNumber("@command.length", 3, null, null, 30, 40))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.HighNumber("@command.length", 3, null, null, 3, 40))).isTrue();
        assertThat(ReasonWords.speaksAgainst(new Reason.KnownAct("x", "T1", 1, 1))).isTrue();
    }

    @Test
    void timesNumbersAndTexts() {
        assertWords(new Reason.UnusualHour("ann", 3, 0, 200), "Hour of day: 03:00–03:59 UTC", "seen at most once in 200 events of ann",
                "off hours 03:00–03:59 UTC for ann (seen at most once in 200 events)", "off hours");
        assertWords(new Reason.UnusualHour(null, 23, 7, 200), "Hour of day: 23:00–23:59 UTC", "seen 7 times in all 200 events",
                "off hours 23:00–23:59 UTC (seen 7 times in 200 events)", "off hours");
        assertWords(new Reason.UnusualWeekday(null, DayOfWeek.SUNDAY, 7, 200), "Weekday: Sunday", "seen 7 times in all 200 events",
                "on a Sunday (seen 7 times in 200 events)", "unusual weekday");
        assertWords(new Reason.UnusualNumber("network.bytes", 2.5e9, 0.25, -1.5, 2.5e9), "Bytes: 2,500,000,000",
                "usual 0.25, between -1.5 and 2,500,000,000", "transfer of 2.5 GB (usual 0 bytes)", "unusual size");
        assertWords(new Reason.UnusualNumber("n", Double.POSITIVE_INFINITY, 1, 0, 1e300), "N: Infinity", "usual 1, between 0 and 1.00e+300",
                "n Infinity (usual 1)", "unusual n");
        assertWords(new Reason.RareText("sqlmap", 1, 900), "Text: sqlmap", "seen once in 900 events", "rare text “sqlmap” (seen once in 900 events)", "rare text");
        assertWords(new Reason.Missing("user.name"), "No user", "nothing to judge here", "no user", "missing user");
    }

    @Test
    void changes() {
        assertWords(new Reason.Changed("source.ip", "10.0.0.9", "192.0.2.1", "user.name", "ann", 1, 900),
                "Address of this user changed from 10.0.0.9 to 192.0.2.1", "seen once in 900 events with another address than the one before",
                "address of ann changed from 10.0.0.9 to 192.0.2.1 (seen once in 900 events)", "change of address");
        assertThat(ReasonWords.of(new Reason.Changed("source.ip", null, "192.0.2.1", "user.name", "ann", 1, 900)).title())
                .isEqualTo("Address of this user changed to 192.0.2.1");
    }

    @Test
    void structureLengthAndContext() {
        assertWords(new Reason.RareStructure("url.query", List.of("../", "%00"), 1, 12_000), "Punctuation in query: “../” “%00”",
                "the first seen once in 12,000 events", "rare punctuation “../” “%00” in query (seen once in 12,000 events)",
                "rare punctuation in query");
        assertWords(new Reason.RareStructure("payload", List.of(), 9, 12), "Punctuation in payload: no punctuation", "seen 9 times in 12 events",
                "payload without punctuation (seen 9 times in 12 events)", "rare punctuation in payload");
        assertWords(new Reason.LongText("user_agent.original", 2_000, 90, 180), "Length of user agent: 2,000 characters",
                "usual about 90, never above 180 or so", "user agent of 2,000 characters (usual about 90)", "long user agent");
        assertWords(new Reason.NumberAmong("network.bytes", 9_000, "user.name", "ann", 100, 9_000, 50), "Bytes for user ann: 9,000",
                "usual 100 there, at most 9,000 in 50 events", "transfer of 9 kB for ann (usual 100 bytes)", "unusual size for user");
        assertWords(new Reason.AnswerShare(4, "10.0.0.9", 95, 100, 3600, 0.0512), "4xx answers to this address in 1 h: 95 of 100", "usual 5.1 %",
                "4xx answers to 10.0.0.9 in 1 h: 95 of 100 (usual 5.1 %)", "share of 4xx answers");
        assertWords(new Reason.OwnPaths("10.0.0.9", 60, 3600, new Reason.Norm(1, 2, false, Reason.Hours.ALL)),
                "Paths that only this address asked for in 1 h: 60", "usual 1 for any address, seldom above 2",
                "60 paths that only 10.0.0.9 asked for in 1 h (usual 1)", "paths of its own in 1 h");
        assertThat(ReasonWords.speaksAgainst(new Reason.OwnPaths("10.0.0.9", 0, 3600, new Reason.Norm(0.5, 2, false, Reason.Hours.ALL)))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.AnswerShare(4, "10.0.0.9", 5, 100, 3600, 0.05))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.NumberAmong("n", 3, "user.name", "ann", 3, 9, 50))).isFalse();
        assertThat(ReasonWords.speaksAgainst(new Reason.Changed("source.ip", "a", "b", "user.name", "ann", 1, 900))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0 bytes", "1,1 byte", "15,15 bytes", "999,999 bytes", "1000,1 kB", "9122,9.1 kB", "90624,91 kB", "999499,999 kB", "999999,1 MB",
        "5159147948,5.2 GB", "9e18,9 EB", "5e21,'5,000 EB'"})
    void amountsOfData(double bytes, String words) {
        assertThat(Values.bytes(bytes)).isEqualTo(words);
    }

    @Test
    void wordsDoNotDependOnTheMachine() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(ReasonWords.of(new Reason.UnusualNumber("n", 1234.5, 1, 0, 2)).title()).isEqualTo("N: 1,234.5");
    }

    @Test
    void hostileValuesAndNamesAreCutAndMadeVisible() {
        String hostile = "a\u0000\n\u001b[31m\u202egnp\u200b\u2028\uD800z";
        assertThat(Values.shown(hostile)).isEqualTo("a···[31m·gnp···z");
        assertThat(Values.shown("x".repeat(1_000_000))).isEqualTo("x".repeat(80) + "…");
        assertThat(Values.shown("x".repeat(80))).isEqualTo("x".repeat(80));
        assertThat(Values.shown("x".repeat(79) + "\uD83D\uDE00\uD83D\uDE00")).isEqualTo("x".repeat(79) + "\uD83D\uDE00…");
        assertThat(Values.shown(null)).isEqualTo("none");
        assertThat(ReasonWords.of(new Reason.RareValue("evil\u202e\nname" + "x".repeat(200), hostile, 0, 10)).title())
                .isEqualTo("Evil··name" + "x".repeat(70) + "…: a···[31m·gnp···z");
    }
}

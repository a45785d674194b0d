package org.isolog.ingest.formats.text;

import org.isolog.core.IsologException;
import org.isolog.ingest.formats.text.LinePattern.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LinePatternTest {

    @Test
    void marksGrokPiecesAndNamedGroupsWithPointsInTheirNames() {
        LinePattern pattern = LinePattern.compile("%{IP:source.ip} (?<user.name>\\w+) \\[%{HTTPDATE:@timestamp}\\] %{NUMBER:took:float}(?: %{WORD:event.action})?");
        assertThat(pattern.marks("192.0.2.7 alice [05/Mar/2025:10:00:00 +0100] 0.25 and more")).containsExactly(
                new Mark("source.ip", 0, 9), new Mark("user.name", 10, 15), new Mark("@timestamp", 17, 43), new Mark("took", 45, 49), new Mark("event.action", 50, 53));
        assertThat(pattern.marks("alice 192.0.2.7")).isEmpty();
    }

    @Test
    void takesAPatternThatWouldNeverEndElsewhere() {
        assertThat(LinePattern.compile("(?<x>(a+)+)b").matches("a".repeat(5_000))).isFalse();
    }

    @Test
    void everyPieceCompiles() {
        for (String name : GrokPieces.names()) {
            assertThat(LinePattern.compile("%{" + name + ":value}").fields()).startsWith("value");
        }
    }

    @ParameterizedTest
    @CsvSource({"IP, 2001:db8::1", "IPV4, 255.1.0.10", "TIMESTAMP_ISO8601, '2025-03-05T10:00:00,123+01:00'", "SYSLOGTIMESTAMP, 'Mar  5 10:00:00'",
        "MAC, 00:1b:44:11:3a:b7", "UUID, 123e4567-e89b-12d3-a456-426614174000", "QS, '\"a \\\" b\"'", "URI, https://u@example.com:8443/a?b=c", "WINPATH, C:\\Temp\\a b.txt",
        "LOGLEVEL, WARNING", "HTTPDATE, 05/Mar/2025:10:00:00 +0100", "EMAILADDRESS, a.b@example.com", "EPOCH, 1741168800.5"})
    void piecesFitWhatTheyAreNamedFor(String piece, String text) {
        assertThat(LinePattern.compile("%{" + piece + ":value}$").matches(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "%{IP:a} %{FOO:b}|The pattern at character 9 (\"%{FOO:b}\") names the piece FOO, which is not known.",
        "%{IP:a} %{WORD|The pattern at character 9 (\"%{WORD\") opens a piece with %{ that is not closed.",
        "%{IP:a b}|The pattern at character 1 (\"%{IP:a b}\") names the field \"a b\".",
        "(?<a>x)(?=y)|The pattern at character 8 (\"(?=y)\") uses (?=…), which is not there",
        "(?<a>x[abc|The pattern at character 7 (\"[abc\") opens a set with [ that is not closed.",
        "(?<a>x))|The pattern",
        "%{IP}|The pattern names no field."})
    void saysWhereAPatternIsWrong(String pattern, String message) {
        assertThatThrownBy(() -> LinePattern.compile(pattern)).isInstanceOf(IsologException.class).hasMessageStartingWith(message);
    }
}

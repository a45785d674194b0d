package org.isolog.ingest.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternProposalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
        "05.03.2025 07:58:12#4711#opened ~ %{DATESTAMP:@timestamp}#%{NUMBER:number}#%{GREEDYDATA:message}",
        "2025-03-05T07:58:12Z ERROR [main] disk is full ~ %{TIMESTAMP_ISO8601:@timestamp} %{LOGLEVEL:log.level} \\[%{WORD:word}\\] %{GREEDYDATA:message}",
        "Mar  5 07:58:12 gate01 door[77]: refused from 10.0.0.5:4711 to 192.168.1.9 ~ %{SYSLOGTIMESTAMP:@timestamp} %{WORD:word} %{SYSLOGPROG}: %{DATA:text} %{IP:source.ip}:%{INT:source.port} %{WORD:word2} %{IP:destination.ip}",
        "1741161492 user=alice src=10.0.0.5 msg=\"logged in\" ok ~ %{EPOCH:@timestamp} user=%{DATA:user.name} src=%{DATA:source.ip} msg=\"(?<message>[^\"]*)\" %{GREEDYDATA:message}",
        "[05/Mar/2025:07:58:12 +0100] \"GET /a HTTP/1.1\" 200 12.5 ~ \\[%{HTTPDATE:@timestamp}\\] \"(?<text>[^\"]*)\" %{NUMBER:number} %{NUMBER:number2}",
        "3/5/2025 7:58:12 PM|alice|/srv/a.txt ~ (?<@timestamp>\\d+/\\d+/\\d+ \\d+:\\d+:\\d+ [A-Za-z]+)\\|%{WORD:word}\\|%{UNIXPATH:path}",
        "only some words here ~ %{GREEDYDATA:message}",
    })
    void namesWhatItRecognises(String line, String pattern) {
        assertThat(PatternProposal.of(List.of(line))).isEqualTo(pattern);
        assertThat(LinePattern.compile(pattern).matches(line)).isTrue();
    }

    @Test
    void leavesToTheMessageWhatMostLinesDoNotHave() {
        List<String> lines = List.of("2025-03-05 07:58:12 door 7 opened by 10.0.0.5", "2025-03-05 07:58:13 door 8 closed", "2025-03-05 07:58:14 door 9 alarm 4",
            "2025-03-05 07:58:15 door 9 quiet");
        assertThat(PatternProposal.of(lines)).isEqualTo("%{TIMESTAMP_ISO8601:@timestamp} %{WORD:word} %{NUMBER:number} %{GREEDYDATA:message}");
    }

    @Test
    void takesALineThatBeginsWithATimeAsTheExample() {
        assertThat(PatternProposal.of(List.of("-- begin of the log --", "", "2025-03-05 07:58:12;4711", "2025-03-05 07:58:13;4712")))
            .isEqualTo("%{TIMESTAMP_ISO8601:@timestamp};%{NUMBER:number}");
    }

    @Test
    void proposesNothingForNothing() {
        assertThat(PatternProposal.of(List.of())).isEqualTo("%{GREEDYDATA:message}");
        assertThat(PatternProposal.of(List.of("", "  "))).isEqualTo("%{GREEDYDATA:message}");
    }

    @Test
    void fitsItsExampleWhateverStandsThere() {
        Random chance = new Random(7);
        String alphabet = "aZ09 \t.:-/\\[](){}*+?^$|\"'=%#,;_@<>äé\u0000😀";
        for (int round = 0; round < 400; round++) {
            StringBuilder line = new StringBuilder("x");
            for (int i = 0; i < 1 + round % 60; i++) {
                line.append(alphabet.charAt(chance.nextInt(alphabet.length())));
            }
            String pattern = PatternProposal.of(List.of(line.toString()));
            assertThat(LinePattern.compile(pattern).matches(line.toString())).as("%s for %s", pattern, line).isTrue();
        }
    }
}

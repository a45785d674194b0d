package org.isolog.ingest;

import org.isolog.core.EventTime;
import org.isolog.core.EventTime.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class TimeParserTest {
    private static final Instant MODIFIED = Instant.parse("2026-02-01T00:00:00Z");

    private final TimeParser utc = new TimeParser(new ReadOptions(ZoneOffset.UTC, null, 1), MODIFIED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2025-12-11T10:00:00Z                 | 2025-12-11T10:00:00Z           | STATED",
        "2025-12-11T10:00:00.123456789+01:00  | 2025-12-11T09:00:00.123456789Z | STATED",
        "2025-12-11 10:00:00,5 -0530          | 2025-12-11T15:30:00.500Z       | STATED",
        "2025-12-11 10:00:00 UTC              | 2025-12-11T10:00:00Z           | STATED",
        "2025-12-11 10:00:00                  | 2025-12-11T10:00:00Z           | GUESSED_ZONE",
        "2025-12-11T10:00                     | 2025-12-11T10:00:00Z           | GUESSED_ZONE",
        "2025/12/11 10:00:00                  | 2025-12-11T10:00:00Z           | GUESSED_ZONE",
        "2025-12-11                           | 2025-12-11T00:00:00Z           | GUESSED_ZONE",
        "20251211T100000Z                     | 2025-12-11T10:00:00Z           | STATED",
        "2016-12-31T23:59:60Z                 | 2016-12-31T23:59:59Z           | STATED",
        "1900-03-01T00:00:00Z                 | 1900-03-01T00:00:00Z           | STATED",
        "1765447200                           | 2025-12-11T10:00:00Z           | STATED",
        "1765447200.25                        | 2025-12-11T10:00:00.250Z       | STATED",
        "1765447200250                        | 2025-12-11T10:00:00.250Z       | STATED",
        "1765447200250001                     | 2025-12-11T10:00:00.250001Z    | STATED",
        "1765447200250001002                  | 2025-12-11T10:00:00.250001002Z | STATED",
        "1765447200123456.5                   | 2025-12-11T10:00:00.123456500Z | STATED",
        "134099208001234567                   | 2025-12-11T10:00:00.123456700Z | STATED",
        "946684800000000000                   | 2000-01-01T00:00:00Z           | STATED",
        "1765447200.250:4711                  | 2025-12-11T10:00:00.250Z       | STATED",
        "2016-12-31T23:59:60.75Z              | 2016-12-31T23:59:59.750Z       | STATED",
        "31/Dec/2016:23:59:60 +0000           | 2016-12-31T23:59:59Z           | STATED",
        "2025-12-11T10:00:00.1234567891Z      | 2025-12-11T10:00:00.123456789Z | STATED",
        "10/Oct/2000:13:55:36 -0700           | 2000-10-10T20:55:36Z           | STATED",
        "Sun Dec 04 04:47:44 2005             | 2005-12-04T04:47:44Z           | GUESSED_ZONE",
        "Thu, 11 Dec 2025 10:00:00 GMT        | 2025-12-11T10:00:00Z           | STATED",
        "11-Dec-2025 10:00:00.5               | 2025-12-11T10:00:00.500Z       | GUESSED_ZONE",
        "December 11, 2025 10:00:00 PM        | 2025-12-11T22:00:00Z           | GUESSED_ZONE",
        "31/12/2025 12:00:00 AM               | 2025-12-31T00:00:00Z           | GUESSED_ZONE",
        "12/31/2025 10:00:00                  | 2025-12-31T10:00:00Z           | GUESSED_ZONE",
        "11.12.2025 10:00                     | 2025-12-11T10:00:00Z           | GUESSED_ZONE",
        "Jan  2 03:04:05                      | 2026-01-02T03:04:05Z           | GUESSED_YEAR_AND_ZONE",
        "Feb 29 03:04:05                      | 2024-02-29T03:04:05Z           | GUESSED_YEAR_AND_ZONE",
        "Jan 02 03:04:05.123 UTC              | 2026-01-02T03:04:05.123Z       | GUESSED_YEAR",
    })
    void readsEveryNotation(String text, String instant, Quality quality) {
        assertThat(utc.parse(text)).isEqualTo(new EventTime(Instant.parse(instant), text, quality));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "12/11/2025 10:00:00", "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2025-12-11T25:00:00Z",
        "42", "99999999999999999999", "Foo 11 10:00:00", "2025-12-11T10:00:00Zebra", "10:00:00", "Dec 10", "+", "1765447200x",
        "2025-12-11T10:00:00+99:00"})
    void keepsTheTextOfWhatIsNoTime(String text) {
        assertThat(utc.parse(text)).isEqualTo(EventTime.unreadable(text));
    }

    @Test
    void learnsTheOrderOfDayAndMonthFromOtherRows() {
        utc.learnOrder(List.of("12/11/2025 10:00:00", "11/11/2025 10:00:00", "11/25/2025 10:00:00"));
        assertThat(utc.parse("12/11/2025 10:00:00").instant()).isEqualTo("2025-12-11T10:00:00Z");
        assertThat(utc.parse("11/11/2025 10:00:00").instant()).isEqualTo("2025-11-11T10:00:00Z");
    }

    @Test
    void appliesTheSummerTimeOfTheZone() {
        TimeParser berlin = new TimeParser(new ReadOptions(ZoneId.of("Europe/Berlin"), null, 1), MODIFIED);
        assertThat(berlin.parse("2025-07-01 12:00:00").instant()).isEqualTo("2025-07-01T10:00:00Z");
        assertThat(berlin.parse("2025-12-01 12:00:00").instant()).isEqualTo("2025-12-01T11:00:00Z");
    }

    @Test
    void goesOnToTheNextYearAfterDecember() {
        assertThat(List.of("Dec 30 23:00:00", "Jan  1 00:00:01", "Dec 31 23:59:59", "Jan  1 00:00:02").stream()
                .map(text -> utc.parse(text).instant().toString()))
                .containsExactly("2025-12-30T23:00:00Z", "2026-01-01T00:00:01Z", "2025-12-31T23:59:59Z", "2026-01-01T00:00:02Z");
    }

    @Test
    void readsEachTimeByItsOwnOffset() {
        assertThat(List.of("2025-12-11T10:00:00+01:00", "2025-12-11T10:00:00-05:30", "2025-12-11T10:00:00", "2025-12-11T10:00:00Z").stream()
                .map(text -> utc.parse(text).instant().toString()))
                .containsExactly("2025-12-11T09:00:00Z", "2025-12-11T15:30:00Z", "2025-12-11T10:00:00Z", "2025-12-11T10:00:00Z");
    }

    @Test
    void takesAnHourThatDoesNotExistForTheOneAfterItAndAnHourThatComesTwiceForTheFirst() {
        TimeParser berlin = new TimeParser(new ReadOptions(ZoneId.of("Europe/Berlin"), null, 1), MODIFIED);
        assertThat(berlin.parse("2025-03-30 02:30:00"))
                .isEqualTo(new EventTime(Instant.parse("2025-03-30T01:30:00Z"), "2025-03-30 02:30:00", Quality.GUESSED_ZONE));
        assertThat(berlin.parse("2025-10-26 02:30:00").instant()).isEqualTo("2025-10-26T00:30:00Z");
        assertThat(berlin.parse("2025-10-26 02:30:00 CET").instant()).isEqualTo("2025-10-26T01:30:00Z");
        assertThat(berlin.parse("2025-10-26 03:00:00").instant()).isEqualTo("2025-10-26T02:00:00Z");
    }

    @Test
    void goesBackToTheYearBeforeForLateRecordsOfDecember() {
        assertThat(List.of("Jan  1 00:00:01", "Dec 31 23:59:59", "Dec 31 23:59:58", "Jan  1 00:00:02").stream()
                .map(text -> utc.parse(text).instant().toString()))
                .containsExactly("2026-01-01T00:00:01Z", "2025-12-31T23:59:59Z", "2025-12-31T23:59:58Z", "2026-01-01T00:00:02Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'silent from spring to autumn', 2026-01-05, Mar  1, Oct  5, 2025-03-01 2025-10-05",
        "'silent over a new year', 2026-08-05, Oct  1, Apr 20, 2025-10-01 2026-04-20",
        "'older file behind the newer one', 2026-03-05, Mar  1, Oct  5, 2026-03-01 2025-10-05",
        "'records of two hosts that are months apart', 2026-12-31, Sep  1, Jun 10, 2026-09-01 2026-06-10",
        "'clock that began at the first of January', 2026-11-20, Nov  1, Jan  1, 2026-11-01 2026-01-01",
        "'file of which nobody knows when it was changed', 1970-01-01, Mar  1, Oct  5, 1969-03-01 1969-10-05",
    })
    void takesTheOrderOfTheRecordsForYearsThatAreNotWritten(String why, String changed, String first, String second, String expected) {
        TimeParser times = new TimeParser(new ReadOptions(ZoneOffset.UTC, null, 1), Instant.parse(changed + "T12:00:00Z"));
        List<EventTime> read = List.of(times.parse(first + " 01:02:03"), times.parse(second + " 01:02:03"));
        assertThat(read.get(0).instant().toString().substring(0, 10) + " " + read.get(1).instant().toString().substring(0, 10)).as(why).isEqualTo(expected);
        assertThat(read).allMatch(time -> time.quality() == Quality.GUESSED_YEAR_AND_ZONE);
    }

    @Test
    void comesBackToTheYearOfTheRecordsAroundAStrayOne() {
        TimeParser times = new TimeParser(new ReadOptions(ZoneOffset.UTC, 2025, 1), Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(List.of("Dec 12 10:00:00", "Mar  1 00:00:12", "Dec 12 10:00:01", "Jan  3 00:00:00").stream().map(text -> times.parse(text).instant().toString()))
                .containsExactly("2025-12-12T10:00:00Z", "2025-03-01T00:00:12Z", "2025-12-12T10:00:01Z", "2026-01-03T00:00:00Z");
    }

    @Test
    void goesBackThroughAFileThatHasTheNewestFirst() {
        TimeParser times = new TimeParser(new ReadOptions(ZoneOffset.UTC, 2026, 1), Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(List.of("Jan  8", "Dec 20", "Nov 28", "Nov  1", "Oct  9", "Sep 12", "Aug 20", "Jul 30").stream()
                .map(text -> times.parse(text + " 00:00:00").instant().toString().substring(0, 4)))
                .containsExactly("2026", "2025", "2025", "2025", "2025", "2025", "2025", "2025");
    }

    @Test
    void knowsTheLabelsOfTai64() {
        assertThat(utc.parse("@400000004c91b044077a9e94")).isEqualTo(EventTime.stated(Instant.parse("2010-09-16T05:50:50.125476500Z"), "@400000004c91b044077a9e94"));
        assertThat(List.of("@400000004c91b044", "@400000004c91b044ffffffff", "@400000004c91b044077a9e9x", "@ffffffffffffffff00000000"))
                .allMatch(text -> utc.parse(text).equals(EventTime.unreadable(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ja-JP", "ar-EG-u-nu-arab"})
    void knowsEnglishNamesOfMonthsUnderAnyLocale(String locale) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat(utc.parse("Fri, 11 JUL 2025 10:00:00 GMT").instant()).isEqualTo("2025-07-11T10:00:00Z");
            assertThat(utc.parse("Jan  2 03:04:05").instant()).isEqualTo("2026-01-02T03:04:05Z");
            assertThat(utc.parse("12/31/2025 10:00:00 PM").instant()).isEqualTo("2025-12-31T22:00:00Z");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void startsWithTheYearThatTheUserStates() {
        TimeParser stated = new TimeParser(new ReadOptions(ZoneOffset.UTC, 2005, 1), MODIFIED);
        assertThat(stated.parse("Jun 14 15:16:01").instant()).isEqualTo("2005-06-14T15:16:01Z");
    }
}

package org.isolog.integrity;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceFact.Kind;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class RecordOrderTest {
    private final RecordOrder order = new RecordOrder();
    private int records;

    @Test
    void aSourceInOrderHasNothingToTell() {
        times("10:00:00", "10:00:00", "10:00:07", "10:29:59");
        record(null, Fields.empty());

        assertThat(order.facts()).isEmpty();
    }

    @Test
    void overtakingWritersAreOutOfOrderButNoClockJump() {
        times("10:00:00", "10:00:09", "10:00:08", "10:00:08", "10:00:10");

        assertThat(order.facts()).containsExactly(new SourceFact(Kind.OUT_OF_ORDER, 2, 3, "2 records are earlier than one before, first record 3."));
    }

    @Test
    void aClockThatIsSetBackIsToldWithItsPlaceAndSize() {
        times("10:00:00", "10:00:01", "08:30:00", "08:30:01", "10:00:02");

        assertThat(order.facts()).containsExactly(
                new SourceFact(Kind.OUT_OF_ORDER, 2, 3, "2 records are earlier than one before, first record 3."),
                new SourceFact(Kind.CLOCK_BACK, 1, 3, "The clock goes back by more than 5 minutes once, at most by 1 h 30 min, first at record 3."));
    }

    @Test
    void aSourceWrittenNewestFirstIsInOrderToo() {
        times("12:00:00", "11:59:00", "11:58:00", "11:00:00", "11:00:30");

        assertThat(order.facts()).containsExactly(
                new SourceFact(Kind.OUT_OF_ORDER, 1, 5, "1 record is later than one before, first record 5."),
                new SourceFact(Kind.QUIET, 1, 3, "The longest time without a record is 58 min from 2025-03-01T11:00:00Z on, after record 3."));
    }

    @Test
    void holesInTheNumbersAreCountedForEachHostAndChannel() {
        numbered("WS1", "Security", "10");
        numbered("WS2", "Security", "500");
        numbered("WS1", "System", "7");
        numbered("WS1", "Security", "11");
        numbered("WS1", "Security", "15");
        numbered("WS2", "Security", "501");
        numbered("WS1", "Security", "15");
        numbered("WS1", "Security", "none");

        assertThat(order.facts()).containsExactly(
                new SourceFact(Kind.NUMBERS_MISSING, 3, 5, "3 record numbers are missing: at record 5 11 is followed by 15."),
                new SourceFact(Kind.NUMBERS_FALL, 1, 7, "Record numbers fall or come again once, first at record 7."));
    }

    private void times(String... clocks) {
        for (String clock : clocks) {
            record(Instant.parse("2025-03-01T" + clock + "Z"), Fields.empty());
        }
    }

    private void numbered(String host, String channel, String number) {
        record(null, Fields.of("host.name", host, "winlog.channel", channel, "winlog.record_id", number));
    }

    private void record(Instant time, Fields fields) {
        EventTime when = time == null ? EventTime.missing() : EventTime.stated(time, time.toString());
        order.add(new Event(0, new SourceRef(1, ++records, 0), when, fields, "x"));
    }
}

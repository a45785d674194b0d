package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isolog.features.evidence.HandCounts.all;
import static org.isolog.features.evidence.HandCounts.log2;
import static org.isolog.features.evidence.HandCounts.pool;
import static org.isolog.features.evidence.HandCounts.values;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Hours;
import org.isolog.core.Reason.Norm;
import org.isolog.features.columns.Hash64;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

/** Texts, numbers in their context and web requests, computed by hand from counts. */
final class TextAndWebEvidenceTest {
    private static final float NONE = Float.NaN;

    private static void assertBits(Feature feature, float... expected) {
        assertThat(values(feature, expected.length)).containsExactly(expected, within(1e-5f));
    }

    private static List<Event> queries(String... queries) {
        List<Event> events = new ArrayList<>();
        for (String query : queries) {
            events.add(MadeEvents.at(events.size() + 1, events.size(), "url.query", query));
        }
        return events;
    }

    @Test
    void punctuationIsAsRareAsTheEventsWithTermsAtLeastAsRare() {
        List<Event> events = queries("a=1", "b=2", "c=3", "d=4", "e=5", "f=6", "g='", "h=7");
        RareStructure rare = RareStructure.learn(pool(events).structure("url.query"), all(events));
        List<Event> later = queries("z=9", "z='", "z=../", "");
        Feature feature = rare.bind(pool(later));

        // only g's run is another than "=": its sum is 3 bits, that of the others log2(8/7)
        assertBits(feature, 0, 3, 3, NONE);
        assertThat(rare.name()).isEqualTo("structure:url.query");
        assertThat(feature.reason(later.get(2), 2)).isEqualTo(new Reason.RareStructure("url.query", List.of("=../"), 0, 8));
        assertThat(feature.reason(later.getFirst(), 0)).isEqualTo(new Reason.RareStructure("url.query", List.of("="), 7, 8));
    }

    @Test
    void aLongTextIsRareAndAShortOneIsNot() {
        List<Event> events = queries("aaa", "aaa", "aaa", "aaaaaaaaa");
        LongText length = LongText.learn(pool(events).structure("url.query"), all(events));
        List<Event> later = queries("a", "aaa", "aaaaaaaaa", "a".repeat(100));
        Feature feature = length.bind(pool(later));

        assertBits(feature, 0, 0, 2, log2(5));
        assertThat(feature.reason(later.get(3), 3)).isEqualTo(new Reason.LongText("url.query", 100, 3, 9));
    }

    @Test
    void aNumberIsJudgedAmongThoseOfItsContext() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(MadeEvents.at(2 * i + 1, i, "user.name", "ann", "n", "100"));
            events.add(MadeEvents.at(2 * i + 2, i, "user.name", "bob", "n", i == 9 ? "5000" : "1000"));
        }
        events.add(MadeEvents.at(41, 50, "user.name", "eve", "n", "9"));
        NumberInContext number = NumberInContext.learn(pool(events), "user.name", "n", all(events));
        List<Event> later = List.of(MadeEvents.at(1, 0, "user.name", "ann", "n", "1000"), MadeEvents.at(2, 0, "user.name", "bob", "n", "1000"),
                MadeEvents.at(3, 0, "user.name", "bob", "n", "5"), MadeEvents.at(4, 0, "user.name", "bob", "n", "90000"),
                MadeEvents.at(5, 0, "user.name", "eve", "n", "90000"), MadeEvents.at(6, 0, "user.name", "ann", "n", "-"));
        Feature feature = number.bind(pool(later));

        // one of the 40 events that are judged lies above its context's median, by ln 5 of the least deviation; ten times as much is more
        assertBits(feature, log2(41), 0, 0, log2(41), NONE, NONE);
        Reason.NumberAmong reason = (Reason.NumberAmong) feature.reason(later.getFirst(), 0);
        assertThat(reason.usual()).isCloseTo(100, within(1e-9));
        assertThat(reason).isEqualTo(new Reason.NumberAmong("n", 1000, "user.name", "ann", reason.usual(), reason.highest(), 20));
        assertThat(number.channel()).isEqualTo(Channel.VOLUME);
        assertThat(NumberInContext.learn(pool(events), "user.name", "n", new int[] {0, 1, 2})).isNull();
    }

    private static Event request(long id, long second, String address, String path, int status) {
        return MadeEvents.at(id, second, "source.ip", address, "url.path", path, "http.response.status_code", Integer.toString(status));
    }

    @Test
    void errorsCountAgainstThoseOfSoManyRequests() {
        List<Event> events = List.of(request(1, 0, "a", "/", 200), request(2, 1, "a", "/x", 404), request(3, 2, "b", "/", 200), request(4, 3, "b", "/", 200));
        AnswerShare share = AnswerShare.learn(pool(events), 4, 3600, all(events));
        // a: no error of one, then one of two; b: none: on average a quarter for a, nothing for b, and a quarter for half an address more
        assertThat(share).isEqualTo(new AnswerShare(4, 3600, 0.2));
        List<Event> later = List.of(request(1, 0, "c", "/", 404), request(2, 1, "c", "/y", 403), request(3, 3601, "c", "/", 200), MadeEvents.at(4, 9, "source.ip", "c"));
        Feature feature = share.bind(pool(later));

        assertBits(feature, log2(1.2 / 0.2), 2 * log2(1.4 / 0.4), 0, 0);
        assertThat(feature.reason(later.get(1), 1)).isEqualTo(new Reason.AnswerShare(4, "c", 2, 2, 3600, 0.2));
        assertThat(feature.reason(later.get(2), 2)).isEqualTo(new Reason.AnswerShare(4, "c", 0, 1, 3600, 0.2));
        assertThat(AnswerShare.learn(pool(events), 5, 3600, all(events))).isNull();
    }

    @Test
    void pathsThatNobodyElseAsksForAreCounted() {
        List<Event> events = List.of(request(1, 0, "a", "/", 200), request(2, 1, "b", "/", 200), request(3, 2, "a", "/own", 200), request(4, 3, "b", "/", 200));
        UnsharedPaths unshared = UnsharedPaths.learn(pool(events), 3600, all(events));
        assertThat(unshared.shared()).isEqualTo(LongOpenHashSet.of(Hash64.of("/")));
        List<Event> later = List.of(request(1, 0, "c", "/", 200), request(2, 1, "c", "/.env", 404), request(3, 2, "c", "/own", 404), request(4, 3, "c", "/", 404),
                MadeEvents.at(5, 4, "source.ip", "c", "url.path", "/share/file"));
        Feature feature = unshared.bind(pool(later));

        int hours = unshared.rates().hours().of(MadeEvents.START.toEpochMilli());
        float two = unshared.rates().bits(Hash64.of("c"), hours, 2);
        assertBits(feature, 0, unshared.rates().bits(Hash64.of("c"), hours, 1), two, 0, NONE);
        assertThat(two).isGreaterThan(1);
        // b has none of its own in its hour, a one
        assertThat(feature.reason(later.get(2), 2)).isEqualTo(new Reason.OwnPaths("c", 2, 3600, new Norm(0.5, 0.5, false, Hours.ALL)));
    }

    @Test
    void requestsHaveAChannelOfTheirOwn() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(MadeEvents.at(i + 1, i, "url.path", "/a", "http.response.status_code", "200", "http.request.method", "GET", "user_agent.original", "Mozilla/5." + i));
        }
        events.add(MadeEvents.at(21, 21, "url.path", "/a", "http.response.status_code", "200", "http.request.method", "PUT", "user_agent.original", "sqlmap/1.8"));
        Rarity method = Rarity.learn(pool(events), "@url.path", "http.request.method", all(events));
        Rarity product = Rarity.learn(pool(events), ColumnPool.ANY, "@user_agent.product", all(events));

        assertThat(List.of(method.channel(), product.channel())).containsOnly(Channel.WEB);
        Feature feature = product.bind(pool(events));
        assertThat(feature.value(20)).isCloseTo(log2(22 / 2.0), within(1e-5f));
        assertThat(feature.reason(events.get(20), 20)).isEqualTo(new Reason.RareValue("@user_agent.product", "sqlmap", 0, 21));
    }
}

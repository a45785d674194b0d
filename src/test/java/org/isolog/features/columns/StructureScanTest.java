package org.isolog.features.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class StructureScanTest {
    private static void assertTerms(String text, String... terms) {
        assertThat(StructureScan.words(text)).as(text).containsExactly(terms);
    }

    @Test
    void whatAttacksAreWrittenWithIsFound() {
        assertTerms("plain words 42");
        assertTerms("../../../../etc/passwd", "../", "/");
        assertTerms("id=1' or '1'='1", "=", "'", "' or", "'='");
        assertTerms("x<ScRiPt>alert(1)</script>", "<", "<script", ">", "(", ")</");
        assertTerms("a;cat /etc|id`whoami`$(ls)${jndi:x}", ";", ";cat", "/", "|", "|id", "`", "`whoami", "`$(", "(ls", ")${", ":", "}");
        assertTerms("1-- -----", "--");
        assertTerms("f=../../x", "=../");
    }

    @Test
    void percentEncodingIsUndoneOnceAndTwiceIsAFact() {
        assertTerms("%27%20or%201", "'", "' or");
        assertTerms("%2527", "%25xx", "%");
        assertTerms("%61%2fb", "%61", "/");
        assertTerms("a%00b", "%00");
        assertTerms("\\x41\\u0042", "\\x41", "\\u41", "\\");
        assertTerms("100% of %zz", "%");
        assertTerms("%C3%A9", "é");
        assertTerms("caf\u00e9", "é");
        assertTerms("%", "%");
        assertTerms("%2", "%");
    }

    @Test
    void hostileTextsEnd() {
        assertThat(StructureScan.words("<".repeat(1_000_000))).containsExactly("<<");
        assertThat(StructureScan.words("!#$&()*+,-./:;<=>?@[]^_`{|}~".repeat(10_000)).length).isLessThanOrEqualTo(32);
        StringBuilder many = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            for (char d = 'a'; d <= 'z'; d++) {
                many.append('<').append(c).append(d);
            }
        }
        assertThat(StructureScan.words(many.toString())).hasSize(32);
    }

    @Test
    void textsOfTheSameTermsAndLengthAreOneKind() {
        EventColumns columns = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "message", "a=1", "f", "x"), MadeEvents.at(2, 1, "message", "b=2", "f", "y"),
                MadeEvents.at(3, 2, "message", "b='"), MadeEvents.at(4, 3, "f", "<"), MadeEvents.at(5, 4, "message", "b=22222222")));

        assertThat(columns.structures()).extracting(StructureColumn::field).containsExactly("message", "f");
        StructureColumn message = columns.structures().getFirst();
        assertThat(new int[] {message.kind(0), message.kind(1), message.kind(2), message.kind(3), message.kind(4)}).containsExactly(0, 0, 1, -1, 2);
        assertThat(message.terms(0)).containsExactly(Hash64.of("="));
        assertThat(new int[] {message.length(0), message.length(2)}).containsExactly(8, 13);
        assertThat(new long[] {StructureColumn.characters(8), StructureColumn.characters(13)}).containsExactly(3, 9);
        StructureColumn field = columns.structures().getLast();
        assertThat(new int[] {field.kind(0), field.kind(1), field.kind(2), field.kind(3)}).containsExactly(0, 0, -1, 1);
        EventColumns copied = columns.withCopies(3, new long[] {1});
        assertThat(copied.structures().getLast().kind(5)).isEqualTo(1);
    }

    @Test
    void factsAreColumnsOfTheEventsThatHaveThem() {
        EventColumns columns = MadeEvents.columns(List.of(
                MadeEvents.at(1, 0, "http.response.status_code", "200", "url.path", "/a/b.php", "url.query", "x=1&y=2"),
                MadeEvents.at(2, 1, "http.response.status_code", "200", "url.path", "/"), MadeEvents.at(3, 2, "@url.depth", "7")));

        assertThat(List.of(columns.derived("@url.depth").name(0), columns.derived("@url.depth").name(1))).containsExactly("2", "1");
        assertThat(columns.derived("@url.parameters").code(1)).isEqualTo(CategoryColumn.MISSING);
        assertThat(columns.derived("@url.depth").code(2)).isEqualTo(CategoryColumn.MISSING);
        assertThat(columns.derived("@other")).isNull();
    }
}

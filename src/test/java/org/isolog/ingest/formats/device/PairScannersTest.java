package org.isolog.ingest.formats.device;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PairScannersTest {
    @Test
    void cefValuesHoldBlanksAndEscapedSigns() {
        assertThat(cef("act=a b  msg=x\\=1 y\\\\ z\\n2 request=/a?b=c&d=e  last="))
                .containsExactly("act|a b", "msg|x=1 y\\ z\n2", "request|/a?b=c&d=e", "last|");
    }

    @Test
    void pathsOfWindowsKeepTheirBackslashes() {
        assertThat(cef("fname=C:\\new\\run.exe dir=C:\\tools\\ user=CORP\\alice share=\\\\\\\\srv\\\\x"))
                .containsExactly("fname|C:\\new\\run.exe", "dir|C:\\tools\\", "user|CORP\\alice", "share|\\\\srv\\x");
    }

    @Test
    void quotedValuesEndAtTheirQuote() {
        assertThat(quoted("lead a=\"x y=1\" b='q \"r\"' c=\u201Dsmart one\u201D d=plain words e=\"say \\\"no\\\"\" f=1, g=2;"))
                .containsExactly("a|x y=1", "b|q \"r\"", "c|smart one", "d|plain words", "e|say \"no\"", "f|1", "g|2;");
    }

    @Test
    void quoteThatNeverClosesTakesTheRest() {
        assertThat(quoted("a=\"open b=2")).containsExactly("a|open", "b|2");
    }

    @Test
    void wordsThatAreNoKeysAreText() {
        assertThat(quoted("=x (a)=1 a=b=c --opt=2 k=v")).containsExactly("a|b=c --opt=2", "k|v");
        assertThat(quoted("x".repeat(200) + "=1 k=v")).containsExactly("k|v");
    }

    @Test
    void takesAtMostFourHundredPairs() {
        assertThat(quoted("k=v ".repeat(10_000))).hasSize(PairSink.MOST);
        assertThat(delimited(", ", '=', "k=v, ".repeat(10_000))).hasSize(PairSink.MOST);
    }

    @Test
    void delimitedPairsHaveKeysWithBlanksAndValuesWithDelimiters() {
        assertThat(delimited(", ", ':', "SrcIP: 10.0.0.1, Prefilter Policy: a, b, Time: 10:15:32"))
                .containsExactly("SrcIP|10.0.0.1", "Prefilter Policy|a, b", "Time|10:15:32");
        assertThat(delimited("; ", ':', "action:\"Drop; now\"; ike::\"Main: Mode\"; flags:\"4\"; "))
                .containsExactly("action|Drop; now", "ike|Main: Mode", "flags|4");
    }

    @Test
    void hostileTextIsReadInOnePass() {
        String quotes = "a=\"".repeat(300_000);
        String slashes = "a=" + "\\".repeat(900_000);
        String words = "a= b ".repeat(200_000);
        assertThat(quoted(quotes)).isNotEmpty();
        assertThat(cef(slashes)).hasSize(1);
        assertThat(quoted(words)).isNotEmpty();
        assertThat(delimited("; ", ':', "a:\"".repeat(300_000))).isNotEmpty();
    }

    private static List<String> cef(String text) {
        List<String> pairs = new ArrayList<>();
        SpacedPairs.scan(text, 0, SpacedPairs.Style.CEF, (key, value) -> pairs.add(key + "|" + value));
        return pairs;
    }

    private static List<String> quoted(String text) {
        List<String> pairs = new ArrayList<>();
        SpacedPairs.scan(text, 0, SpacedPairs.Style.QUOTED, (key, value) -> pairs.add(key + "|" + value));
        return pairs;
    }

    private static List<String> delimited(String delimiter, char assign, String text) {
        List<String> pairs = new ArrayList<>();
        new DelimitedPairs(delimiter, assign).scan(text, 0, (key, value) -> pairs.add(key + "|" + value));
        return pairs;
    }
}

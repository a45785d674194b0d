package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawTextTest {

    @Test
    void jsonStandsOneValueALine() {
        assertThat(RawText.of("{\"user\":\"eve\",\"user\":\"root\",\"bytes\":[1,2.50,1e5]}"))
            .isEqualTo(new RawText("{\n  \"user\" : \"eve\",\n  \"user\" : \"root\",\n  \"bytes\" : [\n    1,\n    2.50,\n    1e5\n  ]\n}", "JSON"));
    }

    @Test
    void whatOnlyLooksLikeJsonStaysAsItIs() {
        assertThat(RawText.of("{\"user\": } tail")).isEqualTo(new RawText("{\"user\": } tail", "text"));
    }

    @Test
    void xmlIsIndented() {
        assertThat(RawText.of("<Event><Id>4625</Id></Event>")).isEqualTo(new RawText("<Event>\n  <Id>4625</Id>\n</Event>", "XML"));
    }

    @Test
    void anEntityIsNeverExpanded() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:/etc/hostname\">]><a>&x;</a>";
        assertThat(RawText.of(bomb)).isEqualTo(new RawText(bomb, "text"));
    }

    @Test
    void hiddenCharactersAreShown() {
        assertThat(RawText.of("a\u0000b\u202ec\u001b[31m").text()).isEqualTo("a␀b⟨U+202E⟩c␛[31m");
        assertThat(RawText.line(" two\nlines ", 100)).isEqualTo("two␊lines");
    }
}

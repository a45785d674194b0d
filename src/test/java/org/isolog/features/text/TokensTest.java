package org.isolog.features.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.isolog.core.Fields;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class TokensTest {

    @Test
    void variablePartsAreMasked() {
        assertThat(Tokens.of("Failed password for root from 10.1.2.3 port 51122 ssh2"))
                .containsExactly("failed", "password", "for", "root", "from", "<ip>", "port", "#", "ssh#");
        assertThat(Tokens.of("session 4f3a9b2c1d closed, id=7e57d004-2b97-0e7a")).containsExactly("session", "<hex>", "closed", "id", "<hex>");
        assertThat(Tokens.of("eth0 v1.2.3.4.5 deadbeef 1.2.3")).containsExactly("eth#", "v#.#.#.#.#", "deadbeef", "#.#.#");
    }

    @Test
    void whatAttacksAreWrittenWithStays() {
        assertThat(Tokens.of("GET /../../etc/passwd?id=1%27--")).containsExactly("get", "../", "../", "etc", "passwd", "id", "#", "%27", "--");
        assertThat(Tokens.of("<script>'`$;|*\"")).containsExactly("<", "script", ">", "'", "`", "$", ";", "|", "*", "\"");
        assertThat(Tokens.of("100%zz %4 %")).containsExactly("#", "zz", "#");
    }

    @Test
    void hostileTextsAreBounded() {
        assertThat(Tokens.of("")).isEmpty();
        assertThat(Tokens.of("\u0000\u0001 \uD800 .-.-")).isEmpty();
        assertThat(Tokens.of("a".repeat(1_000_000))).containsExactly("a".repeat(64));
        assertThat(Tokens.of("z1".repeat(500_000))).containsExactly("z#".repeat(32));
        assertThat(Tokens.of("x ".repeat(1_000))).isEqualTo(Collections.nCopies(Tokens.MOST, "x"));
        assertThat(Tokens.of("Größe ΔΕΛΤΑ")).containsExactly("größe", "δελτα");
    }

    @Test
    void maskedTextIsTheMessageElseTheUrlElseTheCommand() {
        MaskedText masked = new MaskedText();
        assertThat(masked.text(Fields.of("process.command_line", "ls", "url.original", "/a", "message", "m"))).isEqualTo("m");
        assertThat(masked.text(Fields.of("process.command_line", "ls", "url.original", "/a"))).isEqualTo("/a");
        assertThat(masked.text(Fields.of("process.command_line", "ls"))).isEqualTo("ls");
        assertThat(masked.text(Fields.of("user.name", "ann"))).isNull();
        assertThat(masked.excerpt(MadeEvents.at(1, 0, "message", "x".repeat(200)))).isEqualTo("x".repeat(119) + "…");
        assertThat(masked.excerpt(MadeEvents.at(1, 0, "user.name", "ann"))).isNull();
        assertThat(masked.tokens(MadeEvents.at(1, 0, "user.name", "ann"))).isEmpty();
    }

    @Test
    void lessonTextIsActionStatusAndAddressInWordsOfTwoOrMore() {
        LessonText lesson = new LessonText();
        assertThat(lesson.text(Fields.of("source.ip", "10.0.0.5", "event.action", "Login", "event.outcome", "success"))).isEqualTo("Login success 10.0.0.5");
        assertThat(lesson.text(Fields.of("status", "200", "event.outcome", "success"))).isEqualTo("200");
        assertThat(lesson.text(Fields.of("user.name", "ann"))).isNull();
        assertThat(lesson.tokens("Login a_b success 10.0.0.55")).isEqualTo(List.of("login", "a_b", "success", "10", "55"));
        assertThat(lesson.tokens("a".repeat(100_000))).containsExactly("a".repeat(LessonText.LONGEST));
    }
}

package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isolog.cli.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst decided, as commands. */
class VerdictCommandsTest {
    private static final Path BRUTE_FORCE = Path.of("sample-logs", "brute-force", "auth.log");

    @TempDir
    private Path folder;
    private Path made;

    @BeforeEach
    void analyse() {
        made = folder.resolve("case");
        assertThat(run("analyze", BRUTE_FORCE, "--case", made).code()).isZero();
    }

    private Result run(Object... arguments) {
        return new Terminal(folder).run(arguments);
    }

    @Test
    void aRuleIsShownAppliedListedAndWithdrawn() {
        Result preview = run("expect", "--case", made, "--event", 896, "--for", "user,host,hours");
        assertThat(preview.err()).isEmpty();
        assertThat(preview.out()).first().asString().startsWith("Expected: ").contains(" by svc_backup on ", " UTC");
        assertThat(preview.out()).last().asString().startsWith("Nothing is changed yet");
        assertThat(run("expect", "--case", made, "--list").out()).containsExactly("There are no rules.");

        Result applied = run("expect", "--case", made, "--event", 896, "--for", "user", "--reason", "Test.", "--until", "2026-03-31", "--apply");
        assertThat(applied.out()).last().isEqualTo("Rule 1 is in force until 2026-04-01T00:00:00Z.");
        assertThat(run("expect", "--case", made, "--list").out()).hasSize(1).first().asString().contains("in force", "ana: Test.");
        assertThat(run("explain", "--case", made, "--event", 896).out()).anyMatch(line -> line.startsWith("Expected by rule 1 of ana until "));

        assertThat(run("expect", "--case", made, "--withdraw", 1).out()).first().asString().startsWith("Rule 1 is withdrawn.");
        assertThat(run("expect", "--case", made, "--withdraw", 1).err()).hasSize(1).first().asString().endsWith("[EXPECT-UNKNOWN]");
    }

    @Test
    void verdictsAreGivenToSeveralEvents() {
        assertThat(run("verdict", "--case", made, 896, 897, "malicious", "--note", "Seen.").out()).containsExactly("2 events: malicious.");
        assertThat(run("verdict", "--case", made, 896, "none").out()).containsExactly("1 event: verdict taken back.");
        assertThat(run("verdict", "--case", made, 9_999, "unsure").err()).first().asString().endsWith("[EVENT-UNKNOWN]");
        assertThat(run("verdict", "--case", made, 1, "bad").err()).first().asString().endsWith("[VERDICT-WORD]");
    }

    @Test
    void learningNeedsLabels() {
        assertThat(run("learn", "--case", made).err()).first().asString().contains("at least 10").endsWith("[LEARN-FEW]");
        assertThat(run("learn", "--case", made, "--stop").out()).first().asString().startsWith("Nothing that was learned is used");
    }
}

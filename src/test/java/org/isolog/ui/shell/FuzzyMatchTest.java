package org.isolog.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    private final List<Command> commands = List.of(command("Go to Model"), command("Retrain the model"), command("Import logs…"), command("Larger type"));

    private static Command command(String title) {
        return Command.of(title, null, () -> { });
    }

    @Test
    void keepsEverythingWhenNothingIsTyped() {
        assertThat(FuzzyMatch.find(" ", commands)).isEqualTo(commands);
    }

    @Test
    void findsLettersInOrderWithTheBestFirst() {
        assertThat(FuzzyMatch.find("mod", commands)).extracting(Command::title).containsExactly("Go to Model", "Retrain the model");
        assertThat(FuzzyMatch.find("rm", commands)).extracting(Command::title).containsExactly("Retrain the model");
        assertThat(FuzzyMatch.find("IMPORT l", commands)).extracting(Command::title).containsExactly("Import logs…");
        assertThat(FuzzyMatch.find("xyz", commands)).isEmpty();
    }

    @Test
    void namesKeysAsPeopleWriteThem() {
        assertThat(Command.of("Larger type", "Shortcut+Equals", () -> { }).keyWords()).isEqualTo("Ctrl++");
        assertThat(Command.of("Seal", "Shortcut+Shift+B", () -> { }).keyWords()).isEqualTo("Ctrl+Shift+B");
        assertThat(command("None").keyWords()).isEmpty();
    }
}

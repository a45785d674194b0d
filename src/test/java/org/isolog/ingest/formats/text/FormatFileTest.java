package org.isolog.ingest.formats.text;

import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormatFileTest {
    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        FormatFile format = new FormatFile("door-log", "Door controller", "%{DATA:@timestamp}; %{GREEDYDATA:message}", "@timestamp", "dd.MM.yyyy HH:mm:ss",
                List.of("05.03.2025 10:00:00; opened: by 4711"));
        assertThat(FormatFile.read(Files.writeString(folder.resolve("door-log.isolog-format"), format.text()))).isEqualTo(format);
    }

    @Test
    void saysWhichLineIsWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("a.isolog-format"), "# a\nname: a\npatern: x\n");
        assertThatThrownBy(() -> FormatFile.read(file)).isInstanceOf(IsologException.class)
                .hasMessageEndingWith("a.isolog-format line 3 begins with \"patern\". Write one of name, title, pattern, time, time-format, sample, a colon, a blank and the value.");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.isolog-format"), "name: a\ntitle: A\n");
        assertThatThrownBy(() -> FormatFile.read(file)).isInstanceOf(IsologException.class).hasMessageEndingWith("does not say the pattern. Add a line \"pattern: …\".");
    }

    @Test
    void refusesASampleThatItsPatternDoesNotFit() {
        FormatFile format = new FormatFile("a", "A", "%{IP:source.ip}", "@timestamp", null, List.of("no address"));
        assertThatThrownBy(() -> new PatternFormat(format)).isInstanceOf(IsologException.class)
                .hasMessage("The pattern of the format a does not fit its own sample: no address");
    }

    @Test
    void refusesATimeFormatThatNobodyUnderstands() {
        FormatFile format = new FormatFile("a", "A", "%{DATA:@timestamp};", "@timestamp", "yyyy-bb", List.of());
        assertThatThrownBy(() -> new PatternFormat(format)).isInstanceOf(IsologException.class).hasMessageStartingWith("The time format \"yyyy-bb\" is not understood");
    }
}

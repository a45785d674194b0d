package org.isolog.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.isolog.testkit.Fx;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    private Path directory;

    private Settings settings() {
        return new Settings(new SettingsFile(directory.resolve("isolog").resolve("workbench.properties")));
    }

    @Test
    void remembersEverythingFromOneStartToTheNext() {
        Settings before = settings();
        Fx.run(() -> {
            Theme theme = new Theme(false);
            before.follow(theme);
            theme.setDark(true);
            theme.setFontSize(16);
            theme.setDark(false);
            theme.setDark(true);
        });
        before.rememberWindow(new WindowPlace(10, 20, 1400, 900.5, true));
        before.remember(new RecentCase("Büro = März", Path.of("cases", "büro"), NOON, 1_204_311));
        before.remember(new RecentCase("later", Path.of("cases", "later"), NOON.plusSeconds(1), 0));

        Settings after = settings();
        assertThat(after.window()).hasValue(new WindowPlace(10, 20, 1400, 900.5, true));
        assertThat(after.recent()).containsExactly(new RecentCase("later", Path.of("cases", "later"), NOON.plusSeconds(1), 0),
            new RecentCase("Büro = März", Path.of("cases", "büro"), NOON, 1_204_311));
        Fx.run(() -> {
            Theme theme = new Theme(false);
            after.follow(theme);
            assertThat(theme.isDark()).isTrue();
            assertThat(theme.fontSize()).isEqualTo(16);
            theme.setDark(false);
        });
    }

    @Test
    void keepsTheLatestTwelveCasesOnceEach() {
        Settings settings = settings();
        for (int i = 0; i < 14; i++) {
            settings.remember(new RecentCase("case " + i, Path.of("case" + i), NOON.plusSeconds(i), i));
        }
        settings.remember(new RecentCase("case 5", Path.of("case5"), NOON.plusSeconds(99), 7));
        settings.forget(Path.of("case13"));
        assertThat(settings.recent()).extracting(RecentCase::name).containsExactly("case 5", "case 12", "case 11", "case 10", "case 9", "case 8",
            "case 7", "case 6", "case 4", "case 3", "case 2");
    }

    @Test
    void startsAfreshWithADamagedFile() throws IOException {
        Files.createDirectories(directory.resolve("isolog"));
        Files.writeString(directory.resolve("isolog").resolve("workbench.properties"),
            "font.size=large\nwindow.width=x\nrecent.0.folder=here\nrecent.0.opened=yesterday\nrecent.1.folder=there\nrecent.1.name=good\nrecent.1.opened=2026-03-05T12:00:00Z\n");
        Settings settings = settings();
        assertThat(settings.window()).isEmpty();
        assertThat(settings.recent()).containsExactly(new RecentCase("good", Path.of("there"), NOON, 0));
    }

    @Test
    void followsTheHabitsOfTheSystem() {
        Path home = Path.of("home");
        assertThat(UserFolders.of("Linux", home, Map.of())).isEqualTo(new UserFolders(Path.of("home", ".config", "isolog", "workbench.properties"),
            Path.of("home", "Isolog cases"), Path.of("home", ".local", "share", "isolog", "samples")));
        assertThat(UserFolders.of("Linux", home, Map.of("XDG_CONFIG_HOME", "conf", "XDG_DATA_HOME", "data"))).isEqualTo(
            new UserFolders(Path.of("conf", "isolog", "workbench.properties"), Path.of("home", "Isolog cases"), Path.of("data", "isolog", "samples")));
        assertThat(UserFolders.of("Windows 11", home, Map.of("APPDATA", "roaming", "LOCALAPPDATA", "local"))).isEqualTo(
            new UserFolders(Path.of("roaming", "Isolog", "workbench.properties"), Path.of("home", "Isolog cases"), Path.of("local", "Isolog", "samples")));
        assertThat(UserFolders.of("Mac OS X", home, Map.of()).settings()).isEqualTo(
            Path.of("home", "Library", "Application Support", "Isolog", "workbench.properties"));
    }
}

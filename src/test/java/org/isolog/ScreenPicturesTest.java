package org.isolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.isolog.core.Progress;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.Investigation;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenPicturesTest {
    @TempDir
    private Path directory;

    @Test
    void drawsEveryRoomLightAndDarkAndLeavesTheCaseClosed() throws IOException {
        Path log = Files.writeString(directory.resolve("log.csv"), "ts,user,action\n2026-03-02T10:00:00Z,eve,delete\n");
        Path folder = directory.resolve("case");
        try (Investigation made = Investigation.create(folder, "drawn", Clock.systemUTC(), "analyst")) {
            new ImportLogs(made).run(ImportLogs.requests(List.of(log), null, ZoneOffset.UTC), Progress.silent());
        }
        Fx.settle();
        List<Rooms.Entry> rooms = Rooms.all().stream().filter(entry -> entry.room().id().equals("sources")).toList();
        List<Path> pictures = ScreenPictures.draw(folder, directory.resolve("pictures"), rooms);

        assertThat(pictures).containsExactly(directory.resolve("pictures").resolve("sources-light.png"), directory.resolve("pictures").resolve("sources-dark.png"));
        BufferedImage light = ImageIO.read(pictures.getFirst().toFile());
        BufferedImage dark = ImageIO.read(pictures.getLast().toFile());
        assertThat(new int[] {light.getWidth(), light.getHeight(), light.getRGB(1300, 800) & 0xffffff, dark.getRGB(1300, 800) & 0xffffff})
            .containsExactly(1360, 860, 0xffffff, 0x191f27);
        Investigation.open(folder, Clock.systemUTC(), "analyst").close();
    }
}

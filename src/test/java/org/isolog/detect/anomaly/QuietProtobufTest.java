package org.isolog.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.core.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a machine of its own without any option, since only there the JDK would warn. */
final class QuietProtobufTest {

    @Test
    void trainingWritingAndReadingPrintNoWarning(@TempDir Path folder) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process machine = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), TrainAndReload.class.getName())
                .redirectError(errors.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

        assertThat(machine.waitFor()).isZero();
        assertThat(Files.readString(errors, StandardCharsets.UTF_8)).isEmpty();
    }

    /** What the machine runs. */
    static final class TrainAndReload {
        private TrainAndReload() {
        }

        public static void main(String[] none) {
            TrainingRows rows = new TrainingRows(MadeRows.names(), MadeRows.columns(1), MadeRows.ROWS);
            byte[] bytes = ForestTrainer.train(rows, MadeRows.settings(), Progress.silent()).toBytes();
            TrainedForest.fromBytes(bytes).provenance();
        }
    }
}

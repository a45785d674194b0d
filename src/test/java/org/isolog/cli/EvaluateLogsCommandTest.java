package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.isolog.cli.Terminal.Result;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateLogsCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void make() {
        GenerateLogs.write(1_500, 3, Set.of(Attack.WEB_SCAN), folder);
    }

    @Test
    void printsATable() {
        Result result = run("--labels", folder.resolve("labels.csv"), "--at", "5");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("1,500 events judged, 8 of them malicious; 1,052 hours of an address, user or host (what an alert is about), 1 of them malicious.",
                "Learned from the same events that are judged (--train or --train-until splits them by time).", "Per event", "Per hour of an address, user or host")
                .anyMatch(line -> line.matches("  Combined +\\d\\.\\d{3} \\[\\d\\.\\d{3}, \\d\\.\\d{3}].*"))
                .anyMatch(line -> line.startsWith("  Isolation forest "))
                .anyMatch(line -> line.contains("ROC-AUC") && line.contains("P@5") && line.endsWith("false/day"));
    }

    @Test
    void printsTheSameJsonEachTime() throws IOException {
        Object[] arguments = {"--labels", folder.resolve("labels.csv"), "--train", "0.4", "--json"};
        Result result = run(arguments);
        JsonNode json = new ObjectMapper().readTree(String.join("\n", result.out()));

        assertThat(run(arguments).out()).isEqualTo(result.out());
        assertThat(json.get("events").asInt() + json.get("training_events").asInt()).isEqualTo(1_500);
        assertThat(json.get("malicious_events").asInt()).isEqualTo(8);
        assertThat(json.get("judged_from").asText()).startsWith("2026-03-04T");
        assertThat(json.get("seed").asInt()).isEqualTo(42);
        JsonNode combined = json.get("scores").get(0);
        assertThat(combined.get("level").asText()).isEqualTo("events");
        assertThat(combined.get("score").asText()).isEqualTo("combined");
        assertThat(combined.fieldNames()).toIterable().containsExactly("level", "score", "roc_auc", "average_precision", "precision_at_10",
                "precision_at_50", "precision_at_100", "precision", "recall", "f1", "false_alarms_a_day");
        assertThat(combined.get("roc_auc").fieldNames()).toIterable().containsExactly("value", "low", "high");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(run("--label", "status", "--by", "user").err()).anyMatch(line -> line.contains("--by says what a label file lists"));
        assertThat(run("--labels", folder.resolve("labels.csv"), "--train-until", "soon").err()).anyMatch(line -> line.contains("soon is no time."));
        assertThat(run("--labels", folder.resolve("labels.csv"), "--train", "2").err()).anyMatch(line -> line.contains("above 0 and below 1"));
        assertThat(run("--labels", folder.resolve("labels.csv"), "--train-until", "2026-03-05", "--train", "0.5").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
    }

    private Result run(Object... options) {
        Object[] arguments = new Object[options.length + 2];
        arguments[0] = "evaluate-logs";
        arguments[1] = folder.resolve("log.csv");
        System.arraycopy(options, 0, arguments, 2, options.length);
        return new Terminal(folder).run(arguments);
    }
}

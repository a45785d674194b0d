package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What the sequence detector must show on public sessions, at the threshold that it found without labels. */
final class PublicSequencesTest {

    private static Evaluation evaluate(String file, String training) {
        Path shared = Path.of(System.getProperty("isolog.sharedData", "absent"));
        Assumptions.assumeTrue(Files.isDirectory(shared.resolve("sequences")), "the public sessions are not there: " + shared);
        return EvaluateSequences.run(shared.resolve(file), "anomaly", "events", training == null ? null : shared.resolve(training));
    }

    @Test
    void hdfsTrainedOnNormalSessions() {
        Evaluation measured = evaluate("sequences/hdfs_test.csv.gz", "sequences/hdfs_train_normal.csv.gz");
        assertThat(measured.f1().value()).isGreaterThanOrEqualTo(0.97);
        assertThat(measured.rocAuc().value()).isGreaterThanOrEqualTo(0.999);
    }

    @Test
    void hdfsWithoutLabels() {
        assertThat(evaluate("sequences/hdfs_test.csv.gz", null).f1().value()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void openStack() {
        Evaluation trained = evaluate("sequences/openstack_test.csv.gz", "sequences/openstack_train_normal.csv.gz");
        assertThat(trained.f1().value()).isGreaterThan(0.95);
        assertThat(trained.rocAuc().value()).isGreaterThan(0.999);
        Evaluation mixed = evaluate("sequences/openstack_test.csv.gz", null);
        assertThat(mixed.f1().value()).isGreaterThan(0.85);
        assertThat(mixed.rocAuc().value()).isGreaterThan(0.999);
    }

    /** Two thirds of the anomalies have the same counts of events as a normal session, so no more than a better guess is to be had. */
    @Test
    void hadoopHasFewAlertsThatAreWrong() {
        Evaluation trained = evaluate("sequences/hadoop_test.csv.gz", "sequences/hadoop_train_normal.csv.gz");
        assertThat(trained.rocAuc().value()).isGreaterThan(0.55);
        assertThat(trained.precision().value()).isGreaterThanOrEqualTo(0.4);
    }

    /** No function of the counts reaches more than 0.649. */
    @Test
    void hdfsSessionsThatWereCutOff() {
        assertThat(evaluate("hdfs/hdfs_100k_train_sessions.csv.gz", null).f1().value()).isGreaterThanOrEqualTo(0.649 - 0.03);
    }
}

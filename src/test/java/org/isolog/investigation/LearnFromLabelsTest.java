package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.isolog.core.Finding;
import org.isolog.core.LearnedFigures;
import org.isolog.core.Progress;
import org.isolog.core.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnFromLabelsTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    private Path folder;

    @Test
    void labelsInAFieldRankFindingsAnew() throws IOException {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), LabelledLog.write(folder))) {
            LearnFromLabels learn = new LearnFromLabels(investigation);
            List<Finding> before = new BrowseEvents(investigation).findings(0, 5_000);

            LearnFromLabels.Result result = learn.run("label", LearnFromLabels.SEED, SILENT);

            LearnedFigures byPattern = result.info().figures().getFirst();
            assertThat(result.used()).isTrue();
            assertThat(byPattern.learned().averagePrecision().value()).isGreaterThan(byPattern.score().averagePrecision().value() + 0.1);
            List<Finding> after = new BrowseEvents(investigation).findings(0, 5_000);
            assertThat(after).extracting(finding -> finding.score()).containsExactlyInAnyOrderElementsOf(before.stream().map(Finding::score).toList());
            assertThat(after).extracting(finding -> finding.score().eventId())
                    .isNotEqualTo(before.stream().map(finding -> finding.score().eventId()).toList());
            assertThat(after).allMatch(finding -> finding.reasons().getLast().startsWith("by the labels "));
            assertThat(learn.rank(after.getFirst().score().eventId()).orElseThrow().before()).isPositive();

            assertThat(learn.run("label", LearnFromLabels.SEED, SILENT).info().figures()).isEqualTo(result.info().figures());
            assertThat(learn.stop(SILENT)).isPresent();
            assertThat(new BrowseEvents(investigation).findings(0, 5_000)).isEqualTo(before);
        }
    }

    @Test
    void fewVerdictsAreNotEnough() {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE)) {
            Annotate annotate = new Annotate(investigation);
            annotate.verdict(1, Verdict.EXPECTED);
            annotate.verdict(2, Verdict.UNSURE);
            annotate.verdict(896, Verdict.MALICIOUS);
            LearnFromLabels learn = new LearnFromLabels(investigation);

            assertThat(learn.verdicts()).isEqualTo(2);
            assertThatThrownBy(() -> learn.run(null, 42, SILENT)).hasMessageContaining("1 malicious and 1 expected").extracting("code").isEqualTo("LEARN-FEW");
            assertThatThrownBy(() -> learn.run("no.such", 42, SILENT)).extracting("code").isEqualTo("LABEL-COLUMN");
            assertThat(learn.used()).isEmpty();
        }
    }
}

package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Entity;
import org.isolog.core.EventTime;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Notes;
import org.isolog.core.RunInfo;
import org.isolog.core.Score;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Story;
import org.isolog.core.StoryKind;
import org.isolog.core.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
    @TempDir
    private Path directory;
    private CaseStore store;

    @BeforeEach
    void create() {
        store = CaseStore.create(directory.resolve("case"), "Case", Cases.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ModelInfo addModel() {
        return store.models().add(new NewModel(Cases.NOW, "ann", DetectionSettings.lesson(), List.of("a", "b"), 7), new byte[3_000_000]);
    }

    @Test
    void rollsBackToAnEarlierModelAndNeverReusesAVersion() {
        addModel();
        addModel();
        assertThat(store.models().active().orElseThrow().version()).isEqualTo(2);
        assertThatThrownBy(() -> store.models().delete(2)).isInstanceOf(IsologException.class).extracting("code").isEqualTo("MODEL-ACTIVE");
        store.models().activate(1);
        store.runs().add(new NewRun(2, Cases.NOW, 0.5, 1, 0, 0), Scores.none(), Collections.emptyIterator(), List::of);
        store.models().delete(2);
        assertThat(store.runs().latest(2)).isEmpty();
        assertThat(addModel().version()).isEqualTo(3);
        assertThat(store.models().all()).extracting(ModelInfo::version, ModelInfo::active)
            .containsExactly(tuple(1, false), tuple(3, true));
        assertThat(store.models().bytes(3)).hasSize(3_000_000);
        assertThatThrownBy(() -> store.models().bytes(2)).extracting("code").isEqualTo("MODEL-MISSING");
    }

    @Test
    void keepsTheSealOfAModel() {
        addModel();
        assertThat(store.models().sealOf(1)).isEmpty();
        store.models().seal(1, Cases.START, new byte[] {1, 2});
        assertThat(store.models().sealOf(1).orElseThrow()).containsExactly(1, 2);
        assertThat(store.models().active().orElseThrow().sealed()).isEqualTo(Cases.START);
    }

    @Test
    void readsBackScoresOfSeveralBlocks() {
        addModel();
        int count = 150_000;
        long[] ids = new long[count];
        double[] scores = new double[count];
        double[] pValues = new double[count];
        byte[] severities = new byte[count];
        boolean[] flags = new boolean[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i + 1;
            scores[i] = i / 1e6;
            pValues[i] = 1.0 / (i + 1);
            severities[i] = (byte) (i % 5);
            flags[i] = i % 7 == 0;
        }
        Scores all = new Scores(ids, scores, pValues, severities, flags);
        store.runs().add(new NewRun(1, Cases.NOW, 0.5, 10, 0, 0), all, Collections.emptyIterator(), List::of);

        Scores read = store.runs().scores(1);
        assertThat(read.size()).isEqualTo(count);
        for (int i = 0; i < count; i++) {
            assertThat(read.at(i)).isEqualTo(all.at(i));
        }
    }

    @Test
    void keepsNothingOfARunThatFails() {
        addModel();
        List<Finding> same = new ArrayList<>(Collections.nCopies(2, finding(1, 5)));
        assertThatThrownBy(() -> store.runs().add(new NewRun(1, Cases.NOW, 0.5, 1, 0, 0), Scores.none(), same.iterator(), List::of)).isInstanceOf(IllegalStateException.class);
        assertThat(store.runs().current()).isEmpty();
    }

    @Test
    void keepsTheStoriesAndTheAlertsOfARun() {
        addModel();
        Story first = new Story(1, StoryKind.NEW_ACCESS, "First", Severity.HIGH, 80.5, 0.99, List.of(new Entity("user.name", "ann")), Cases.NOW, Cases.START,
            3, 1, List.of("one", "two"), "Ask.", List.of(4L, 7L, 9L));
        Story second = new Story(2, StoryKind.UNUSUAL, "Second", Severity.LOW, 3, 0, List.of(), null, null, 1, 0, List.of(), "Read.", List.of());
        RunInfo run = store.runs().add(new NewRun(1, Cases.NOW, 0.5, 1, 37, 3.5), Scores.none(), Collections.emptyIterator(), () -> List.of(second, first));

        assertThat(store.runs().stories(run.id())).containsExactly(first, second);
        assertThat(run.alertUnits()).isEqualTo(37);
        assertThat(run.expectedFalse()).isEqualTo(3.5);
    }

    @Test
    void givesFindingsInTheOrderOfRank() {
        addModel();
        List<Finding> findings = List.of(finding(2, 8), finding(1, 9));
        int run = store.runs().add(new NewRun(1, Cases.NOW, 0.5, 1, 0, 0), Scores.none(), findings.iterator(), List::of).id();

        assertThat(store.runs().findings(run, 0, 10)).containsExactly(finding(1, 9), finding(2, 8));
        assertThat(store.runs().findings(run, 1, 10)).containsExactly(finding(2, 8));
        assertThat(store.runs().finding(run, 8)).contains(finding(2, 8));
        assertThat(store.runs().finding(run, 7)).isEmpty();
        assertThat(store.runs().findingCount(run)).isEqualTo(2);
    }

    private static Finding finding(int rank, long event) {
        return new Finding(rank, new Score(event, 0.9, 0.01, Severity.HIGH, true), 99.5, EventTime.missing(), null, "a", List.of("one", "two"));
    }

    @Test
    void keepsNotes() {
        store.notes().star(5, true);
        store.notes().verdict(5, Verdict.EXPECTED);
        store.notes().tag(5, "b", true);
        store.notes().tag(5, "a", true);
        store.notes().tag(5, "a", true);
        store.notes().comment(5, "ann", "seen");
        store.notes().tag(6, "gone", true);
        store.notes().tag(6, "gone", false);
        store.notes().star(7, true);
        store.notes().star(7, false);

        Notes expected = new Notes(5, true, Verdict.EXPECTED, List.of("a", "b"), List.of(new Notes.Comment(Cases.NOW, "ann", "seen")));
        assertThat(store.notes().all()).containsExactly(expected);
        assertThat(store.notes().of(6)).isEqualTo(Notes.none(6));
        store.notes().verdict(5, null);
        assertThat(store.notes().of(5).verdict()).isNull();
    }
}

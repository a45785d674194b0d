package org.isolog.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.isolog.core.CancelledException;
import org.isolog.core.IsologException;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {
    private final List<Object> heard = new ArrayList<>();

    @Test
    void directWorkGivesTheResultAtOnce() {
        DirectWork direct = new DirectWork();
        Work<Integer> work = direct.start("Count", progress -> 42, heard::add, heard::add);
        assertThat(heard).containsExactly(42);
        assertThat(work.state()).isEqualTo(RunState.DONE);
        assertThat(direct.tally()).isEqualTo(new BackgroundWork.Tally(1, 1));
        assertThat(direct.active()).isEmpty();
    }

    @Test
    void directWorkTellsFailureAndCancel() {
        DirectWork direct = new DirectWork();
        IsologException error = new IsologException("X", "no");
        assertThat(direct.start("Fail", progress -> {
            throw error;
        }, heard::add, heard::add).state()).isEqualTo(RunState.FAILED);
        assertThat(direct.start("Stop", progress -> {
            throw new CancelledException();
        }, heard::add, heard::add).state()).isEqualTo(RunState.CANCELLED);
        assertThat(heard).containsExactly(error);
    }

    @Test
    void fxWorkRunsElsewhereAndComesBack() {
        try (FxBackgroundWork background = Fx.get(() -> new FxBackgroundWork(1))) {
            Work<Boolean> work = Fx.get(() -> background.start("Where", progress -> Platform.isFxApplicationThread(),
                elsewhere -> heard.add(elsewhere + " " + Platform.isFxApplicationThread()), heard::add));
            Fx.until("done", () -> work.state().isOver());
            assertThat(heard).containsExactly("false true");
        }
    }

    @Test
    void queuedWorkThatIsCancelledNeverRuns() {
        try (FxBackgroundWork background = Fx.get(() -> new FxBackgroundWork(1))) {
            CountDownLatch go = new CountDownLatch(1);
            Work<Boolean> first = Fx.get(() -> background.start("First", progress -> go.await(30, TimeUnit.SECONDS), heard::add, heard::add));
            Work<Integer> second = Fx.get(() -> background.start("Second", progress -> 2, heard::add, heard::add));
            Fx.run(second::cancel);
            go.countDown();
            Fx.until("both over", () -> first.state().isOver() && second.state().isOver());
            assertThat(second.state()).isEqualTo(RunState.CANCELLED);
            assertThat(heard).containsExactly(true);
        }
    }

    @Test
    void progressIsShownAtMostTenTimesASecondWithRateAndTimeLeft() {
        long[] clock = {0};
        Work<Void> work = new Work<>("Read");
        ShownProgress progress = new ShownProgress(work, () -> clock[0], Runnable::run);
        List<Long> shown = new ArrayList<>();
        work.doneProperty().subscribe(done -> shown.add(done.longValue()));
        progress.step("auth.log");
        for (int i = 1; i <= 1000; i++) {
            clock[0] += 1_000_000;
            progress.report(i * 100L, 400_000);
        }
        assertThat(shown).hasSize(11).endsWith(100_000L);
        assertThat(work.paceProperty().get()).isEqualTo(new Work.Pace(100_000, Duration.ofSeconds(3)));
    }
}

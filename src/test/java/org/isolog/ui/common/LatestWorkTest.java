package org.isolog.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.junit.jupiter.api.Test;

class LatestWorkTest {
    private final Later later = new Later();
    private final LatestWork latest = new LatestWork(later);
    private final List<String> seen = new ArrayList<>();

    private void ask(String what) {
        latest.start("", progress -> what, seen::add, error -> seen.add(((IsologException) error).code()));
    }

    @Test
    void onlyTheNewestRequestCounts() {
        ask("old");
        ask("new");
        later.works.getFirst().show(RunState.CANCELLED);
        later.jobs.getFirst().run();
        later.jobs.getLast().run();
        assertThat(seen).containsExactly("new");
        assertThat(later.works.getFirst().isCancelRequested()).isTrue();
    }

    @Test
    void aRequestThatTheUserStoppedIsToldAsFailed() {
        ask("new");
        later.works.getFirst().show(RunState.CANCELLED);
        assertThat(seen).containsExactly(LatestWork.CANCELLED);
    }

    @Test
    void aDroppedRequestSaysNothing() {
        ask("old");
        latest.drop();
        later.jobs.getFirst().run();
        assertThat(seen).isEmpty();
    }

    /** Does its jobs when the test says so. */
    private static final class Later implements BackgroundWork {
        private final List<Work<?>> works = new ArrayList<>();
        private final List<Runnable> jobs = new ArrayList<>();

        @Override
        public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
            Work<T> work = new Work<>(title);
            works.add(work);
            jobs.add(() -> {
                try {
                    onDone.accept(job.run(Progress.silent()));
                } catch (Exception e) {
                    onFailed.accept(e);
                }
            });
            return work;
        }

        @Override
        public ObservableList<Work<?>> active() {
            return FXCollections.observableArrayList();
        }

        @Override
        public Tally tally() {
            return new Tally(0, 0);
        }
    }
}

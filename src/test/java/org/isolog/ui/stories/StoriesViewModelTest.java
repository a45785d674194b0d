package org.isolog.ui.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Severity;
import org.isolog.core.Story;
import org.isolog.core.StoryKind;
import org.junit.jupiter.api.Test;

class StoriesViewModelTest {
    private static final Entity ANN = new Entity(Ecs.USER_NAME, "ann");
    private static final Entity BOB = new Entity(Ecs.USER_NAME, "bob");
    private static final Entity ADDRESS = new Entity(Ecs.SOURCE_IP, "203.0.113.9");
    private static final Entity HOST = new Entity(Ecs.HOST_NAME, "gate");

    private static Story about(Entity... entities) {
        return new Story(1, StoryKind.BURST, "t", Severity.HIGH, 50, 0.9, List.of(entities), null, null, 1, 1, List.of(), "n", List.of(1L));
    }

    @Test
    void aStoryIsOpenedByWhatAllItsEventsShare() {
        assertThat(StoriesViewModel.only(about(ANN, BOB, ADDRESS, HOST))).isEqualTo(ADDRESS);
        assertThat(StoriesViewModel.only(about(ANN, HOST))).isEqualTo(ANN);
        assertThat(StoriesViewModel.only(about(ANN, BOB, HOST))).isEqualTo(HOST);
        assertThat(StoriesViewModel.only(about(ANN, BOB))).isNull();
    }
}

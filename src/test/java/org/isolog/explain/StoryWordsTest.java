package org.isolog.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Reason;
import org.isolog.core.StoryFacts;
import org.isolog.core.StoryKind;
import org.junit.jupiter.api.Test;

class StoryWordsTest {
    private static final Entity USER = new Entity(Ecs.USER_NAME, "l.rossi");
    private static final Entity ADDRESS = new Entity(Ecs.SOURCE_IP, "198.51.100.185");
    private static final Reason NEW_HOST = new Reason.FirstSeen(Ecs.HOST_NAME, "paste.example", null, null, 3, 100);
    private static final Reason RARE_HOST = new Reason.RareValue(Ecs.HOST_NAME, "paste.example", 1, 100);
    private static final Reason RARE_USER = new Reason.RareValue(Ecs.USER_NAME, "l.rossi", 1, 100);
    private static final Reason PAGE = new Reason.UnusualNumber(Ecs.HTTP_BYTES, 9e4, 100, 1, 9e4);
    private static final Reason LARGE = new Reason.UnusualNumber(Ecs.BYTES, 5e9, 100, 1, 4000);

    private static String title(StoryKind kind, long users, long addresses, Reason... reasons) {
        return StoryWords.title(new StoryFacts(kind, List.of(USER, ADDRESS), users, addresses, 0, 60, 58, List.of(reasons)));
    }

    @Test
    void saysWhoDidWhat() {
        assertThat(title(StoryKind.PASSWORD_SPRAY, 60, 1)).isEqualTo("Password guessing against 60 users from 198.51.100.185");
        assertThat(title(StoryKind.BRUTE_FORCE, 1, 12)).isEqualTo("Password guessing against l.rossi from 12 addresses");
        assertThat(title(StoryKind.BRUTE_FORCE_SUCCESS, 2, 1)).isEqualTo("Password guessing with success against l.rossi and 1 other from 198.51.100.185");
        assertThat(title(StoryKind.WEB_SCAN, 0, 1)).isEqualTo("Web scan of 58 paths from 198.51.100.185");
        assertThat(title(StoryKind.FAILURES, 0, 1)).isEqualTo("60 failures by 198.51.100.185");
        assertThat(title(StoryKind.LARGE_TRANSFER, 1, 1, RARE_USER, RARE_HOST, LARGE, NEW_HOST)).isEqualTo("First-seen host paste.example and large transfer by l.rossi");
        assertThat(title(StoryKind.UNUSUAL, 1, 1, new Reason.FirstSeen(Ecs.MESSAGE, "x".repeat(60), null, null, 3, 100)))
            .isEqualTo("New message by l.rossi");
        assertThat(title(StoryKind.UNUSUAL, 1, 1, new Reason.FirstSeen(Ecs.EVENT_ACTION, "x".repeat(60), null, null, 3, 100)))
            .isEqualTo("First-seen action " + "x".repeat(24) + "… by l.rossi");
        assertThat(title(StoryKind.BURST, 1, 1, new Reason.Burst(Reason.Counted.BYTES, "", Ecs.USER_NAME, "l.rossi", 621_486_202, 0, 3_600,
            new Reason.Norm(1, 2, true, Reason.Hours.ALL)))).isEqualTo("621 MB in 1 h by l.rossi");
        assertThat(title(StoryKind.LARGE_TRANSFER, 1, 1, PAGE, new Reason.NumberAmong(Ecs.HTTP_BYTES, 9e4, Ecs.URL_PATH, "/a", 100, 9e4, 50)))
            .isEqualTo("Large answer by l.rossi");
        assertThat(title(StoryKind.UNUSUAL, 9, 1)).isEqualTo("Unusual activity by 198.51.100.185");
    }

    @Test
    void hidesNothingInATitle() {
        StoryFacts facts = new StoryFacts(StoryKind.BRUTE_FORCE, List.of(new Entity(Ecs.USER_NAME, "a\u202eb\u001b[31m")), 1, 0, 0, 9, 0, List.of());
        assertThat(StoryWords.title(facts)).isEqualTo("Password guessing against a·b·[31m on unknown");
    }

    @Test
    void everyKindHasANextStepOfItsOwn() {
        assertThat(Stream.of(StoryKind.values()).map(StoryWords::nextStep)).doesNotHaveDuplicates().allSatisfy(step -> assertThat(step).endsWith("."));
    }

    @Test
    void aLargePageIsNoTheft() {
        assertThat(next(LARGE)).isEqualTo(StoryWords.nextStep(StoryKind.LARGE_TRANSFER));
        assertThat(next(PAGE, RARE_HOST)).startsWith("Compare the answer");
        assertThat(next(PAGE, LARGE)).isEqualTo(StoryWords.nextStep(StoryKind.LARGE_TRANSFER));
    }

    private static String next(Reason... reasons) {
        return StoryWords.nextStep(new StoryFacts(StoryKind.LARGE_TRANSFER, List.of(USER), 1, 0, 0, 0, 0, List.of(reasons)));
    }
}

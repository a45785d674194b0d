package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.StoryKind;

/** What a story is about, from its counts, its failures and its reasons. */
final class Kinds {
    /** Fewer failures are mistakes of a person. */
    static final int MANY_FAILURES = 5;
    /** A person who mistypes does not do so under the names of five. */
    private static final int MANY_USERS = 5;
    private static final String REQUEST = "http";

    private Kinds() {
    }

    /**
     * Failures that are no alert and of which nobody has many are not called guessing.
     *
     * @param alert whether it is one
     * @param byRow events by their rows
     */
    static StoryKind of(Census census, boolean alert, List<Reason> reasons, Function<int[], List<Event>> byRow) {
        Int2IntMap failures = census.failingActions();
        int[] rows = failures.keySet().toIntArray();
        List<Event> examples = byRow.apply(rows);
        int requests = 0;
        int logins = 0;
        int all = 0;
        for (int i = 0; i < rows.length; i++) {
            int count = failures.get(rows[i]);
            requests += isRequest(examples.get(i)) ? count : 0;
            logins += !isRequest(examples.get(i)) && isLogin(examples.get(i)) ? count : 0;
            all += count;
        }
        if (logins >= MANY_FAILURES && census.failuresBeforeSuccess() >= MANY_FAILURES) {
            return StoryKind.BRUTE_FORCE_SUCCESS;
        }
        if (all >= MANY_FAILURES) {
            return 2 * requests >= all ? StoryKind.WEB_SCAN : 2 * logins < all || !alert && census.mostFailures() < MANY_FAILURES ? StoryKind.FAILURES
                    : census.distinct(Ecs.USER_NAME) >= MANY_USERS ? StoryKind.PASSWORD_SPRAY : StoryKind.BRUTE_FORCE;
        }
        return reasons.stream().map(Kinds::of).filter(kind -> kind != StoryKind.UNUSUAL).findFirst().orElse(StoryKind.UNUSUAL);
    }

    private static boolean isRequest(Event event) {
        String action = event.get(Ecs.EVENT_ACTION);
        return event.get(Ecs.HTTP_METHOD) != null || event.get(Ecs.HTTP_STATUS) != null || event.get(Ecs.URL_PATH) != null
                || action != null && action.regionMatches(true, 0, REQUEST, 0, REQUEST.length());
    }

    /** A failure of a user without another sort of action, as logs of authentication have it, or one named so. */
    private static boolean isLogin(Event event) {
        String action = event.get(Ecs.EVENT_ACTION);
        if (action == null) {
            return event.get(Ecs.USER_NAME) != null && event.get(Ecs.SOURCE_IP) != null;
        }
        String name = action.toLowerCase(Locale.ROOT);
        return name.contains("log") || name.contains("auth") || name.contains("sign") || name.contains("password") || name.contains("kerberos") || name.contains("ssh");
    }

    private static StoryKind of(Reason reason) {
        return switch (reason) {
            case Reason.UnusualNumber number when number.field().contains("bytes") && number.value() > number.usual() -> StoryKind.LARGE_TRANSFER;
            case Reason.FirstSeen first when isPlace(first.field()) -> StoryKind.NEW_ACCESS;
            case Reason.RarePair pair when isPlace(pair.field()) -> StoryKind.NEW_ACCESS;
            case Reason.UnusualHour hour -> StoryKind.OFF_HOURS;
            case Reason.UnusualWeekday day -> StoryKind.OFF_HOURS;
            case Reason.Burst burst -> StoryKind.BURST;
            default -> StoryKind.UNUSUAL;
        };
    }

    private static boolean isPlace(String field) {
        return SharedEntities.FIELDS.contains(field);
    }
}

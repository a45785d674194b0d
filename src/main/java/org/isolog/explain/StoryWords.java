package org.isolog.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Reason;
import org.isolog.core.StoryFacts;
import org.isolog.core.StoryKind;

/** Puts stories into words: a title, and what to do first. */
public final class StoryWords {
    private static final int TITLE_REASONS = 2;
    private static final int NAMED = 3;
    /** Of a value in a title: it is to be read at a glance, and the reasons below have it whole. */
    private static final int LONGEST = 24;
    private static final double PAGE_BYTES = 10e6;
    /** The masked text of an event, as evidence names it. */
    private static final String TEXT = "text";

    private StoryWords() {
    }

    /** What happened, by whom, in one line. */
    public static String title(StoryFacts facts) {
        return switch (facts.kind()) {
            case PASSWORD_SPRAY -> "Password guessing against " + Values.count(facts.users()) + " users" + from(facts);
            case BRUTE_FORCE -> "Password guessing" + against(facts) + from(facts);
            case BRUTE_FORCE_SUCCESS -> "Password guessing with success" + against(facts) + from(facts);
            case WEB_SCAN -> scanned(facts) + from(facts);
            case FAILURES -> Values.count(facts.failures()) + " failures" + by(facts);
            default -> reasons(facts) + by(facts);
        };
    }

    /** What raised the scores, strongest first. */
    public static List<String> lines(StoryFacts facts) {
        return facts.reasons().stream().map(reason -> ReasonWords.of(reason).line()).toList();
    }

    /** What an analyst does first, by the kind of evidence and how much is at stake. */
    public static String nextStep(StoryFacts facts) {
        boolean answers = facts.kind() == StoryKind.LARGE_TRANSFER && facts.reasons().stream().allMatch(StoryWords::mayBeAPage);
        return answers ? "Compare the answer with others of the same path: a changed file or an error page explains most; if it holds data, find out who asked for it."
                : nextStep(facts.kind());
    }

    /** No more than a web page or a picture has: nobody carries off data with it. */
    private static boolean mayBeAPage(Reason reason) {
        return !(reason instanceof Reason.Burst) && !(reason instanceof Reason.UnusualNumber number && ReasonWords.isBytes(number.field())
                && (!number.field().equals(Ecs.HTTP_BYTES) || number.value() > PAGE_BYTES));
    }

    static String nextStep(StoryKind kind) {
        return switch (kind) {
            case PASSWORD_SPRAY -> "Look for a successful login from the same source during and after; block the source; have the users that it got into change their passwords.";
            case BRUTE_FORCE -> "Look for a success after the failures; block the source if it is outside; ask the user whether a stored password is out of date.";
            case BRUTE_FORCE_SUCCESS -> "Treat the account as taken over: lock it, end its sessions, and follow what it did after the success.";
            case WEB_SCAN -> "Look for answers other than 4xx among its requests; block the source; check that nothing it asked for is reachable.";
            case FAILURES -> "Find what fails and since when: a changed setting, an expired account, or someone who tries doors.";
            case LARGE_TRANSFER -> "Find out what was sent where and who allowed it; keep the files; stop the transfer if it goes on.";
            case NEW_ACCESS -> "Ask the user whether it was them, by another way than mail; check what else came from there.";
            case OFF_HOURS -> "Ask the user, or whoever is on duty, about the time; check what was opened or changed then.";
            case BURST -> "Check whether a job, an update or a test explains it; if not, follow what it touched.";
            case UNUSUAL -> "Read the strongest events and those around them; ask the owner of the account or machine whether they are expected.";
        };
    }

    private static String from(StoryFacts facts) {
        return facts.addresses() == 0 ? " on " + orUnknown(facts.main(Ecs.HOST_NAME)) : " from " + one(facts, Ecs.SOURCE_IP, facts.addresses(), "addresses");
    }

    private static String against(StoryFacts facts) {
        return facts.users() == 0 ? "" : " against " + one(facts, Ecs.USER_NAME, facts.users(), "users");
    }

    private static String scanned(StoryFacts facts) {
        return "Web scan" + (facts.paths() > 1 ? " of " + Values.count(facts.paths()) + " paths" : " of " + Values.count(facts.failures()) + " failed requests");
    }

    /** Those who act: the users if they are few or known from several addresses, else the address, else the host. */
    private static String by(StoryFacts facts) {
        if (facts.users() > 0 && (facts.users() <= NAMED || facts.addresses() != 1)) {
            return " by " + one(facts, Ecs.USER_NAME, facts.users(), "users");
        }
        if (facts.addresses() > 0) {
            return " by " + one(facts, Ecs.SOURCE_IP, facts.addresses(), "addresses");
        }
        return facts.hosts() == 0 ? "" : " on " + one(facts, Ecs.HOST_NAME, facts.hosts(), "hosts");
    }

    /** The most frequent one by name if they are few. */
    private static String one(StoryFacts facts, String field, long count, String many) {
        if (count > NAMED) {
            return Values.count(count) + " " + many;
        }
        return orUnknown(facts.main(field)) + (count == 1 ? "" : " and " + Values.others(count - 1));
    }

    private static String orUnknown(Entity entity) {
        return entity == null ? "unknown" : Values.shown(entity.value());
    }

    /** The first of each field; what is first seen is also rare, and that says less. The one who acts is named anyway. */
    private static String reasons(StoryFacts facts) {
        Map<String, Reason> byField = new LinkedHashMap<>();
        for (Reason reason : facts.reasons()) {
            byField.merge(field(reason), reason, (earlier, later) -> later instanceof Reason.FirstSeen ? later : earlier);
        }
        if (byField.size() > 1 && facts.users() == 1) {
            byField.remove(Ecs.USER_NAME);
        }
        String phrases = byField.values().stream().map(StoryWords::phrase).distinct().limit(TITLE_REASONS).collect(Collectors.joining(" and "));
        return phrases.isEmpty() ? facts.kind().title() : Values.capital(phrases);
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case Reason.FirstSeen first -> first.field();
            case Reason.RareValue rare -> rare.field();
            case Reason.RarePair pair -> pair.field();
            case Reason.UnusualNumber number -> number.field();
            case Reason.NumberAmong number -> number.field();
            case Reason.RareText text -> TEXT;
            default -> ReasonWords.of(reason).kind();
        };
    }

    /** A reason as a thing that someone does. A message is not quoted: it is long, and stands below. */
    private static String phrase(Reason reason) {
        return switch (reason) {
            case Reason.FirstSeen first when isText(first.field()) -> "new " + ReasonWords.name(first.field());
            case Reason.FirstSeen first when first.withField() == null -> "first-seen " + ReasonWords.name(first.field()) + " " + Values.brief(first.value(), LONGEST);
            case Reason.FirstSeen first -> "new " + ReasonWords.name(first.field()) + " " + Values.brief(first.value(), LONGEST);
            case Reason.RareValue rare when isText(rare.field()) -> "rare " + ReasonWords.name(rare.field());
            case Reason.RareValue rare -> "rare " + ReasonWords.name(rare.field()) + " " + Values.brief(rare.value(), LONGEST);
            case Reason.RarePair pair -> "unusual " + ReasonWords.name(pair.field()) + " " + Values.brief(pair.value(), LONGEST);
            case Reason.UnusualNumber number -> unusual(number.field(), number.value() > number.usual());
            case Reason.NumberAmong number -> unusual(number.field(), true);
            case Reason.UnusualHour hour -> "activity off hours";
            case Reason.UnusualWeekday day -> "activity on an unusual day";
            case Reason.RareText text -> "rare text";
            case Reason.OwnPaths own -> "paths that nobody else asked for";
            case Reason.Burst burst when burst.count() > 1 -> RateWords.phrase(burst);
            default -> ReasonWords.of(reason).kind();
        };
    }

    private static boolean isText(String field) {
        return field.equals(Ecs.MESSAGE) || field.equals(TEXT);
    }

    private static String unusual(String field, boolean more) {
        if (!ReasonWords.isBytes(field)) {
            return "unusual " + ReasonWords.name(field);
        }
        return (more ? "large " : "small ") + (field.equals(Ecs.HTTP_BYTES) ? "answer" : "transfer");
    }
}

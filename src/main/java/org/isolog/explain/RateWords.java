package org.isolog.explain;

import org.isolog.core.Ecs;
import org.isolog.core.Reason.Beacon;
import org.isolog.core.Reason.Burst;
import org.isolog.core.Reason.Counted;
import org.isolog.core.Reason.Hours;
import org.isolog.core.Reason.Norm;
import org.isolog.core.Reason.SlowRise;
import org.isolog.core.Reason.SuccessAfterFailures;

/** Puts into words how much was done in a while, and how regularly. */
final class RateWords {
    private RateWords() {
    }

    static Worded burst(Burst burst) {
        String window = Values.window(burst.windowSeconds());
        String entity = ReasonWords.name(burst.entityField());
        String things = things(burst.counted(), burst.of());
        String count = Values.count(burst.count());
        String way = way(burst);
        return new Worded(Values.capital(things) + " by this " + entity + " in " + window + ": " + count + (way.isEmpty() ? "" : ", " + way),
                usual(burst.norm(), entity),
                counted(burst) + " by " + Values.shown(burst.entity()) + " in " + window
                        + (way.isEmpty() ? "" : ", " + way) + " (" + usualAmount(burst) + ")",
                kind(burst, things + " in " + window));
    }

    /** As a thing that someone does: {@code 47 failures in 1 h}. */
    static String phrase(Burst burst) {
        return counted(burst) + " in " + Values.window(burst.windowSeconds());
    }

    private static String counted(Burst burst) {
        if (burst.counted() == Counted.BYTES) {
            return Values.bytes(burst.count());
        }
        return Values.count(burst.count()) + " " + (burst.count() == 1 ? thing(burst.counted(), burst.of()) : things(burst.counted(), burst.of()));
    }

    private static String usualAmount(Burst burst) {
        return burst.counted() == Counted.BYTES ? "usual " + Values.bytes(burst.norm().usual()) : usualShort(burst.norm());
    }

    /** Brute force tries one user many times, a spray many users a few times each. */
    private static boolean isSpray(Burst burst) {
        return burst.counted() == Counted.FAILED_USERS && burst.count() > 1
                || burst.counted() == Counted.FAILURES && burst.of().equals(Ecs.USER_NAME) && burst.spread() > 1 && 2 * burst.spread() >= burst.count();
    }

    private static String way(Burst burst) {
        if (burst.counted() != Counted.FAILURES || burst.spread() == 0 || burst.count() < 2) {
            return "";
        }
        String of = burst.of().equals(Ecs.USER_NAME) ? burst.spread() == 1 ? "user" : "users"
                : burst.spread() == 1 ? "address" : "addresses";
        return burst.spread() == 1 ? "all with one " + of : "with " + Values.count(burst.spread()) + " " + of;
    }

    private static String kind(Burst burst, String otherwise) {
        boolean brute = burst.counted() == Counted.FAILURES && burst.spread() > 0 && burst.count() > 1 || burst.counted() == Counted.FAILING_ADDRESSES;
        return isSpray(burst) ? "failures of many users"
                : brute ? "repeated failures" : otherwise;
    }

    static Worded success(SuccessAfterFailures success) {
        String window = Values.window(success.windowSeconds());
        String entity = ReasonWords.name(success.entityField());
        if (success.failures() == 0) {
            return new Worded("Success without failures before", "none by this " + entity + " in " + window, "success without failures before",
                    "success without failures before");
        }
        String failures = Values.count(success.failures()) + (success.failures() == 1 ? " failure" : " failures");
        return new Worded("Success after " + failures + " by this " + entity + " in " + window, usual(success.norm(), entity) + " before a success",
                "success after " + failures + " by " + Values.shown(success.entity()) + " in " + window, "success after failures");
    }

    static Worded rise(SlowRise rise) {
        String entity = ReasonWords.name(rise.entityField());
        String things = things(rise.counted(), "");
        if (rise.since() == 0) {
            return new Worded("No slow rise of " + things, "by this " + entity, "no slow rise of " + things, "no slow rise of " + things);
        }
        return new Worded("Slow rise of " + things + " by this " + entity + ": " + Values.count(rise.count()) + " in this hour",
                "above the usual for " + Values.count(rise.since()) + " hours of activity; " + usual(rise.norm(), entity),
                "slow rise of " + things + " by " + Values.shown(rise.entity()) + " over " + Values.count(rise.since()) + " hours ("
                        + usualShort(rise.norm()) + " an hour)",
                "slow rise of " + things);
    }

    static Worded beacon(Beacon beacon) {
        String to = Values.shown(beacon.destination()) + (beacon.port() == null ? "" : " port " + Values.shown(beacon.port()));
        if (beacon.score() == 0) {
            return new Worded("No regular connections to " + to, Values.count(beacon.connections()) + " connections", "no regular connections",
                    "no regular connections");
        }
        String every = Values.number(rounded(beacon.everySeconds())) + " s, give or take " + Values.number(rounded(beacon.jitterSeconds())) + " s";
        String detail = Values.count(beacon.connections()) + " connections, regularity " + Math.round(100 * beacon.score()) + " of 100"
                + (beacon.known() ? ", as from the beginning" : ", not there from the beginning");
        return new Worded("Beaconing to " + to + " every " + every, detail,
                "beaconing of " + Values.shown(beacon.source()) + " to " + to + " every " + Values.number(rounded(beacon.everySeconds())) + " s", "beaconing");
    }

    static String usual(Norm norm, String entity) {
        return usualShort(norm) + (norm.own() ? "" : " for any " + entity) + hours(norm.hours()) + ", seldom above "
                + Values.number(rounded(norm.seldomAbove()));
    }

    static String usualShort(Norm norm) {
        return "usual " + Values.number(rounded(norm.usual()));
    }

    private static String hours(Hours hours) {
        return switch (hours) {
            case ALL -> "";
            case BUSY -> " in busy hours";
            case QUIET -> " in quiet hours";
        };
    }

    /** One digit behind the point below ten, none above. */
    private static double rounded(double number) {
        return number < 10 ? Math.rint(10 * number) / 10 : Math.rint(number);
    }

    private static String things(Counted counted, String of) {
        return switch (counted) {
            case EVENTS -> "events";
            case FAILURES -> "failures";
            case FAILED_USERS -> "users with failures";
            case FAILING_ADDRESSES -> "addresses with failures";
            case DISTINCT_ADDRESSES -> "different addresses";
            case DISTINCT_USERS -> "different users";
            case DISTINCT_ACTIONS -> "different actions";
            case DISTINCT_TARGETS -> "different " + ReasonWords.name(of) + "s";
            case BYTES -> "bytes";
        };
    }

    private static String thing(Counted counted, String of) {
        return switch (counted) {
            case EVENTS -> "event";
            case FAILURES -> "failure";
            case FAILED_USERS -> "user with failures";
            case FAILING_ADDRESSES -> "address with failures";
            case DISTINCT_ADDRESSES -> "address";
            case DISTINCT_USERS -> "user";
            case DISTINCT_ACTIONS -> "action";
            case DISTINCT_TARGETS -> ReasonWords.name(of);
            case BYTES -> "byte";
        };
    }
}

package org.isolog.explain;

import java.time.format.TextStyle;
import java.util.Locale;
import org.isolog.core.Ecs;
import org.isolog.core.Reason;
import org.isolog.core.Reason.AnswerShare;
import org.isolog.core.Reason.Beacon;
import org.isolog.core.Reason.Burst;
import org.isolog.core.Reason.Changed;
import org.isolog.core.Reason.FirstSeen;
import org.isolog.core.Reason.HighNumber;
import org.isolog.core.Reason.KnownAct;
import org.isolog.core.Reason.LongText;
import org.isolog.core.Reason.Missing;
import org.isolog.core.Reason.NumberAmong;
import org.isolog.core.Reason.OwnPaths;
import org.isolog.core.Reason.RarePair;
import org.isolog.core.Reason.RareStructure;
import org.isolog.core.Reason.RareText;
import org.isolog.core.Reason.RareValue;
import org.isolog.core.Reason.SeenBefore;
import org.isolog.core.Reason.SlowRise;
import org.isolog.core.Reason.SuccessAfterFailures;
import org.isolog.core.Reason.UnusualHour;
import org.isolog.core.Reason.UnusualNumber;
import org.isolog.core.Reason.UnusualWeekday;

/** Puts reasons into words. No state; the words do not depend on the machine's language. */
public final class ReasonWords {
    private ReasonWords() {
    }

    public static Worded of(Reason reason) {
        return switch (reason) {
            case RareValue rare -> rareValue(rare);
            case FirstSeen first -> firstSeen(first);
            case SeenBefore before -> seenBefore(before);
            case RarePair pair -> rarePair(pair);
            case Burst burst -> RateWords.burst(burst);
            case SuccessAfterFailures success -> RateWords.success(success);
            case SlowRise rise -> RateWords.rise(rise);
            case Beacon beacon -> RateWords.beacon(beacon);
            case UnusualHour hour -> hour(hour);
            case UnusualWeekday day -> weekday(day);
            case UnusualNumber number -> number(number);
            case NumberAmong number -> numberAmong(number);
            case RareText text -> text(text);
            case KnownAct act -> act(act);
            case HighNumber high -> high(high);
            case RareStructure structure -> TextWords.structure(structure);
            case LongText text -> TextWords.length(text);
            case OwnPaths own -> WebWords.paths(own);
            case AnswerShare share -> WebWords.answers(share);
            case Changed changed -> OrderWords.changed(changed);
            case Missing missing -> new Worded("No " + name(missing.field()), "nothing to judge here",
                    "no " + name(missing.field()), "missing " + name(missing.field()));
        };
    }

    /** How rare a surprise of so many bits is among held-out events, such as {@code as much in 1 of 4,000 events}; empty for NaN. */
    public static String rarity(double bits) {
        if (Double.isNaN(bits)) {
            return "";
        }
        double one = StrictMath.pow(2, bits);
        return one < 2 ? "no more than usual" : one >= 1e6 ? "as much in less than 1 of a million events" : "as much in 1 of " + Values.rounded(one) + " events";
    }

    /** Whether the facts speak against the event at all: what is missing, known or no more than usual can raise a score a little, but is no reason. */
    public static boolean speaksAgainst(Reason reason) {
        return switch (reason) {
            case SeenBefore before -> false;
            case Missing missing -> false;
            case Burst burst -> burst.count() > burst.norm().usual();
            case SlowRise rise -> rise.since() > 0;
            case Beacon beacon -> !beacon.known() && beacon.score() > 0;
            case SuccessAfterFailures success -> success.failures() > 0;
            case RareValue rare -> !common(rare.seen(), rare.total());
            case RarePair pair -> !common(pair.seen(), pair.of());
            case UnusualHour hour -> !common(hour.seen(), hour.of());
            case UnusualWeekday day -> !common(day.seen(), day.of());
            case RareText text -> !common(text.seen(), text.total());
            case Changed changed -> !common(changed.changes(), changed.of());
            case NumberAmong number -> number.value() > number.usual();
            case RareStructure structure -> !common(structure.seen(), structure.total());
            case LongText text -> text.length() > text.usual();
            case OwnPaths own -> own.paths() > own.norm().usual();
            case AnswerShare share -> share.errors() > share.usual() * share.answers();
            case FirstSeen first -> true;
            case UnusualNumber number -> true;
            case KnownAct act -> true;
            case HighNumber high -> !common(high.atLeast(), high.of());
        };
    }

    /** Half of all and more is no rarity. */
    private static boolean common(long seen, long of) {
        return of > 1 && 2 * seen >= of;
    }

    private static Worded rareValue(RareValue rare) {
        String what = name(rare.field());
        String value = Values.shown(rare.value());
        String seen = Values.times(rare.seen(), rare.total());
        return new Worded(Values.capital(what) + ": " + value, seen, (rare.seen() * 20 > rare.total() ? "" : "rare ") + what + " " + value + " (" + seen + ")",
                "rare " + what);
    }

    private static Worded firstSeen(FirstSeen first) {
        String what = name(first.field());
        String value = Values.shown(first.value());
        if (first.withField() == null) {
            String detail = Values.others(first.known()) + " known from " + Values.count(first.of()) + " events before";
            return new Worded("First-seen " + what + ": " + value, detail, "first-seen " + what + " " + value, "first-seen " + what);
        }
        String with = name(first.withField());
        String detail = Values.others(first.known()) + " known from " + Values.count(first.of()) + " events of "
                + Values.shown(first.withValue()) + " before";
        return new Worded(Values.capital(what) + " " + value + ": first time for this " + with, detail,
                "first " + what + " " + value + " for " + Values.shown(first.withValue()), "new " + what + " for " + with);
    }

    private static Worded seenBefore(SeenBefore before) {
        String what = name(before.field());
        String detail = before.withField() == null ? "it had occurred before"
                : "it had occurred before with " + name(before.withField()) + " " + Values.shown(before.withValue());
        return new Worded(Values.capital(what) + " " + Values.shown(before.value()) + " is not new", detail, what + " is not new", what + " is not new");
    }

    private static Worded rarePair(RarePair pair) {
        String what = name(pair.field());
        String with = name(pair.withField());
        String seen = Values.times(pair.seen(), pair.of());
        return new Worded(Values.capital(what) + " " + Values.shown(pair.value()) + " for " + with + " " + Values.shown(pair.withValue()),
                seen + " of this " + with,
                "unusual " + what + " " + Values.shown(pair.value()) + " for " + Values.shown(pair.withValue()) + " (" + seen + ")",
                "unusual " + what + " for " + with);
    }

    private static Worded hour(UnusualHour hour) {
        String at = twoDigits(hour.hour()) + ":00–" + twoDigits(hour.hour()) + ":59 UTC";
        String seen = Values.times(hour.seen(), hour.of());
        String whose = Values.shown(hour.entity());
        return new Worded("Hour of day: " + at, hour.entity() == null ? seenInAll(hour.seen(), hour.of()) : seen + " of " + whose,
                "off hours " + at + (hour.entity() == null ? "" : " for " + whose) + " (" + seen + ")", "off hours");
    }

    private static String seenInAll(long seen, long of) {
        return Values.times(seen, of).replace(" in ", " in all ");
    }

    private static String twoDigits(int hour) {
        return (hour < 10 ? "0" : "") + hour;
    }

    private static Worded weekday(UnusualWeekday day) {
        String name = day.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String seen = Values.times(day.seen(), day.of());
        String whose = Values.shown(day.entity());
        return new Worded("Weekday: " + name, day.entity() == null ? seenInAll(day.seen(), day.of()) : seen + " of " + whose,
                "on a " + name + (day.entity() == null ? "" : " for " + whose) + " (" + seen + ")", "unusual weekday");
    }

    private static Worded number(UnusualNumber number) {
        String what = name(number.field());
        String detail = "usual " + Values.number(number.usual()) + ", between " + Values.number(number.lowest()) + " and "
                + Values.number(number.highest());
        return new Worded(Values.capital(what) + ": " + Values.number(number.value()), detail,
                amount(number.field(), number.value()) + " (usual " + size(number.field(), number.usual()) + ")", "unusual " + measure(number.field()));
    }

    private static Worded numberAmong(NumberAmong number) {
        String what = name(number.field());
        String with = name(number.withField());
        String usual = Values.number(number.usual());
        return new Worded(Values.capital(what) + " for " + with + " " + Values.shown(number.withValue()) + ": " + Values.number(number.value()),
                "usual " + usual + " there, at most " + Values.number(number.highest()) + " in " + Values.count(number.of()) + " events",
                amount(number.field(), number.value()) + " for " + Values.shown(number.withValue()) + " (usual " + size(number.field(), number.usual()) + ")",
                "unusual " + measure(number.field()) + " for " + with);
    }

    private static Worded text(RareText text) {
        String seen = Values.times(text.seen(), text.total());
        String words = Values.shown(text.words());
        return new Worded("Text: " + words, seen, "rare text “" + words + "” (" + seen + ")", "rare text");
    }

    private static Worded act(KnownAct act) {
        String hours = act.of() == 1 ? "the only hour of the log" : Values.count(act.of()) + " hours of a host";
        String seen = act.of() == 0 ? "never seen" : "seen in " + (act.of() == 1 ? "" : Values.count(act.seen()) + " of ") + hours;
        return new Worded(Values.capital(act.what()), "rare on a healthy machine (ATT&CK " + act.technique() + "), " + seen,
                act.what() + " (" + act.technique() + ")", act.what());
    }

    private static Worded high(HighNumber high) {
        String what = name(high.field());
        String with = high.withField() == null ? "" : " of " + Values.shown(high.withValue());
        String seen = high.of() == 0 ? "never seen" : "as much in " + Values.count(high.atLeast()) + " of " + Values.count(high.of()) + " events" + with;
        return new Worded(Values.capital(what) + ": " + Values.number(high.value()), seen,
                amount(high.field(), high.value()) + " (" + seen + ")", "high " + measure(high.field()));
    }

    /** A measurement with its name: {@code answer of 90.6 kB}, {@code duration 12}. */
    private static String amount(String field, double value) {
        return isBytes(field) ? (field.equals(Ecs.HTTP_BYTES) ? "answer of " : "transfer of ") + Values.bytes(value) : name(field) + " " + Values.number(value);
    }

    private static String size(String field, double value) {
        return isBytes(field) ? Values.bytes(value) : Values.number(value);
    }

    private static String measure(String field) {
        return isBytes(field) ? "size" : name(field);
    }

    /** Whether a field counts bytes. */
    static boolean isBytes(String field) {
        return field.endsWith("bytes");
    }

    /** A field's name for people; ECS names that have a common word get it. */
    static String name(String field) {
        return switch (field) {
            case Ecs.USER_NAME -> "user";
            case Ecs.SOURCE_IP -> "address";
            case Ecs.HOST_NAME -> "host";
            case Ecs.EVENT_ACTION -> "action";
            case Ecs.EVENT_OUTCOME -> "outcome";
            case Ecs.PROCESS_NAME -> "process";
            case Ecs.HTTP_STATUS -> "HTTP status";
            case Ecs.HTTP_METHOD -> "HTTP method";
            case Ecs.HTTP_BYTES, Ecs.BYTES, Ecs.SOURCE_BYTES -> "bytes";
            case Ecs.URL_PATH -> "path";
            case Ecs.USER_AGENT -> "user agent";
            case Ecs.EVENT_DURATION -> "duration";
            case Ecs.LOG_LEVEL -> "level";
            case Ecs.DESTINATION_IP -> "destination";
            case Ecs.DESTINATION_PORT -> "destination port";
            case "winlog.logon.type" -> "logon type";
            case "winlog.event_data.AuthenticationPackageName" -> "authentication package";
            case "winlog.event_data.LogonProcessName" -> "logon process";
            case "@user.kind" -> "kind of account";
            case "@process.started" -> "started program";
            case "@process.parent" -> "parent process";
            case "@process.directory" -> "program directory";
            case "@process.target" -> "opened process";
            case "@process.opener" -> "process that opens another";
            case "@source.scope" -> "source network";
            case "@destination.scope" -> "destination network";
            case "@destination.port.kind" -> "kind of destination port";
            case "@command.length" -> "characters of the command line";
            case "@command.run" -> "unbroken characters in the command line";
            case "@command.symbols" -> "symbols in the command line";
            case "@command.entropy" -> "disorder of the command line";
            case "@script.symbols" -> "symbols in the script";
            default -> WebWords.name(field);
        };
    }
}

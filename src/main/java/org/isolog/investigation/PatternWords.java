package org.isolog.investigation;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Hours;

/** A pattern of expectation in words; the same in screens, commands and the case log. */
public final class PatternWords {
    private static final int EXCERPT = 80;

    private PatternWords() {
    }

    /** What, by whom, when: {@code login failure by svc_backup on db1, 01:00 to 03:59 UTC}. */
    public static String of(ExpectedPattern pattern) {
        String what = Stream.concat(pattern.what().stream().map(ExpectedPattern.Part::value),
                Stream.ofNullable(pattern.text()).map(text -> "“" + excerpt(text) + "”")).collect(Collectors.joining(" "));
        return Stream.of(what, who(pattern)).filter(words -> !words.isEmpty()).collect(Collectors.joining(" "))
                + Stream.of(hours(pattern.hours()), days(pattern)).filter(words -> !words.isEmpty()).map(words -> ", " + words).collect(Collectors.joining());
    }

    private static String who(ExpectedPattern pattern) {
        List<String> words = new ArrayList<>();
        for (ExpectedPattern.Part part : pattern.who()) {
            String before = switch (part.field()) {
                case Ecs.USER_NAME -> "by ";
                case Ecs.HOST_NAME -> "on ";
                case Ecs.SOURCE_IP -> "from ";
                default -> part.field() + " ";
            };
            words.add(before + part.value());
        }
        return String.join(" ", words);
    }

    private static String hours(Hours hours) {
        return hours == null ? "" : String.format(Locale.ROOT, "%02d:00 to %02d:59 UTC", hours.from(), hours.to());
    }

    private static String days(ExpectedPattern pattern) {
        return pattern.days().stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, Locale.ROOT) + "s").collect(Collectors.joining(", "));
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }
}

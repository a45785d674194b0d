package org.isolog.ui.common.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round times along an axis in a zone, with the shortest label that tells them apart. */
final class TimeTicks {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);
    private static final List<Step> STEPS = List.of(
        new Step(1, ChronoUnit.SECONDS), new Step(5, ChronoUnit.SECONDS), new Step(15, ChronoUnit.SECONDS), new Step(30, ChronoUnit.SECONDS),
        new Step(1, ChronoUnit.MINUTES), new Step(5, ChronoUnit.MINUTES), new Step(15, ChronoUnit.MINUTES), new Step(30, ChronoUnit.MINUTES),
        new Step(1, ChronoUnit.HOURS), new Step(2, ChronoUnit.HOURS), new Step(4, ChronoUnit.HOURS), new Step(6, ChronoUnit.HOURS), new Step(12, ChronoUnit.HOURS),
        new Step(1, ChronoUnit.DAYS), new Step(2, ChronoUnit.DAYS), new Step(5, ChronoUnit.DAYS), new Step(10, ChronoUnit.DAYS),
        new Step(1, ChronoUnit.MONTHS), new Step(3, ChronoUnit.MONTHS), new Step(1, ChronoUnit.YEARS), new Step(5, ChronoUnit.YEARS),
        new Step(20, ChronoUnit.YEARS));

    private TimeTicks() {
    }

    record Tick(Instant time, String label) {
    }

    /** @param most how many labels have room at most */
    static List<Tick> between(Instant from, Instant to, ZoneId zone, int most) {
        Duration range = Duration.between(from, to);
        Step step = STEPS.getLast();
        for (Step each : STEPS) {
            if (range.dividedBy(each.length()) + 1 <= Math.max(2, most)) {
                step = each;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = step.floor(from.atZone(zone));
        while (!at.toInstant().isAfter(to) && ticks.size() <= 200) {
            if (!at.toInstant().isBefore(from)) {
                ticks.add(new Tick(at.toInstant(), step.label(at)));
            }
            at = step.next(at);
        }
        return ticks;
    }

    private record Step(int amount, ChronoUnit unit) {

        Duration length() {
            return unit.getDuration().multipliedBy(amount);
        }

        ZonedDateTime floor(ZonedDateTime time) {
            LocalDateTime day = time.toLocalDate().atStartOfDay();
            LocalDateTime floored = switch (unit) {
                case SECONDS -> day.plusSeconds(time.toLocalTime().toSecondOfDay() / amount * (long) amount);
                case MINUTES -> day.plusMinutes(time.toLocalTime().toSecondOfDay() / 60 / amount * (long) amount);
                case HOURS -> day.plusHours(time.getHour() / amount * (long) amount);
                case DAYS -> day.withDayOfMonth((time.getDayOfMonth() - 1) / amount * amount + 1);
                case MONTHS -> day.withDayOfMonth(1).withMonth((time.getMonthValue() - 1) / amount * amount + 1);
                default -> day.withDayOfYear(1).withYear(Math.floorDiv(time.getYear(), amount) * amount);
            };
            return floored.atZone(time.getZone());
        }

        // Days restart with each month, so that 1, 6, 11, … stand at the same place of every month.
        ZonedDateTime next(ZonedDateTime time) {
            ZonedDateTime next = time.plus(amount, unit);
            boolean intoNextMonth = unit == ChronoUnit.DAYS && amount > 1 && (next.getMonth() != time.getMonth() || next.getDayOfMonth() > 31 - amount / 2);
            return intoNextMonth ? time.withDayOfMonth(1).plusMonths(1) : next;
        }

        String label(ZonedDateTime time) {
            boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
            return switch (unit) {
                case SECONDS -> SECOND.format(time);
                case MINUTES, HOURS -> midnight ? DAY.format(time) : MINUTE.format(time);
                case DAYS -> DAY.format(time);
                case MONTHS -> MONTH.format(time);
                default -> YEAR.format(time);
            };
        }
    }
}

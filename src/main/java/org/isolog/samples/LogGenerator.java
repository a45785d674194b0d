package org.isolog.samples;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import org.isolog.core.IsologException;

/**
 * The rows of a made log, ascending by time; of rows at the same second the ordinary ones come first. Holds the attacks and one
 * hour of times, however many rows there are.
 */
public final class LogGenerator implements Iterator<GeneratedRow> {
    private static final int ROWS_A_DAY = 5_000;
    private static final int LEAST_ROWS_WITH_ATTACKS = 1_000;

    private final WorkWeek times;
    private final OrdinaryRows ordinary;
    private final Iterator<GeneratedRow> attacks;
    private GeneratedRow nextAttack;
    private GeneratedRow nextOrdinary;

    /**
     * @param rows  how many rows, the planted ones among them
     * @param start midnight UTC of the first day; a log of few rows spans a week, one of many has about 5,000 rows a day
     * @throws IsologException if there are too few rows to hide an attack in
     */
    public LogGenerator(int rows, long seed, Set<Attack> planted, Instant start) {
        this(rows, new Chance(seed), null, planted, start);
    }

    /**
     * What happens in a company at another time: the same people and habits, other chances.
     *
     * @param company seed of a made log, whose company this is
     * @param seed    of what happens
     */
    public static LogGenerator inCompany(long company, long seed, int rows, Set<Attack> planted, Instant start) {
        return new LogGenerator(rows, new Chance(seed), Company.of(new Chance(company)), planted, start);
    }

    private LogGenerator(int rows, Chance chance, Company known, Set<Attack> planted, Instant start) {
        int least = planted.isEmpty() ? 1 : LEAST_ROWS_WITH_ATTACKS;
        if (rows < least) {
            throw new IsologException("ROWS", "A made log needs at least " + least + " rows" + (planted.isEmpty() ? "" : " to hide attacks in")
                    + ", not " + rows + ".");
        }
        Company company = known == null ? Company.of(chance) : known;
        int days = Math.max(7, rows / ROWS_A_DAY);
        List<GeneratedRow> attackRows = new AttackRows(company, chance, start, days, Math.clamp(rows / 200, 8, 60)).of(planted);
        times = new WorkWeek(start, days, rows - attackRows.size(), chance);
        ordinary = new OrdinaryRows(company, chance);
        attacks = attackRows.iterator();
        advanceAttack();
        advanceOrdinary();
    }

    @Override
    public boolean hasNext() {
        return nextOrdinary != null || nextAttack != null;
    }

    @Override
    public GeneratedRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all rows are given");
        }
        boolean attackIsNext = nextOrdinary == null || nextAttack != null && nextAttack.time().isBefore(nextOrdinary.time());
        GeneratedRow row = attackIsNext ? nextAttack : nextOrdinary;
        if (attackIsNext) {
            advanceAttack();
        } else {
            advanceOrdinary();
        }
        return row;
    }

    private void advanceAttack() {
        nextAttack = attacks.hasNext() ? attacks.next() : null;
    }

    private void advanceOrdinary() {
        nextOrdinary = times.hasNext() ? ordinary.at(times.next()) : null;
    }
}

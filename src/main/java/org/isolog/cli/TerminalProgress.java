package org.isolog.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.isolog.core.Progress;

/** Progress on one line of the terminal that is written over, at most ten times a second. Of a single thread at a time. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long EVERY_NANOS = 100_000_000;
    private static final int WIDTH = 78;

    private final PrintStream err;
    private String step = "";
    private long shownAt = System.nanoTime() - EVERY_NANOS;
    private boolean shown;

    private TerminalProgress(PrintStream err) {
        this.err = err;
    }

    /** Silent where nobody watches. */
    static TerminalProgress on(Console console) {
        return new TerminalProgress(console.terminal() ? console.err() : null);
    }

    @Override
    public synchronized void step(String name) {
        step = SafeText.of(name);
        show(step);
    }

    @Override
    public synchronized void report(long done, long total) {
        if (System.nanoTime() - shownAt >= EVERY_NANOS) {
            show(total > 0 ? String.format(Locale.ROOT, "%s: %,d of %,d", step, done, total) : String.format(Locale.ROOT, "%s: %,d", step, done));
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        clear();
    }

    /** Takes the line away, for others to write. */
    synchronized void clear() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            shown = false;
        }
    }

    private void show(String text) {
        if (err == null) {
            return;
        }
        String line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        err.print("\r" + line + " ".repeat(WIDTH - line.length()));
        err.flush();
        shown = true;
        shownAt = System.nanoTime();
    }
}

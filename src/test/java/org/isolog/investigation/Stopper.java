package org.isolog.investigation;

import org.isolog.core.Progress;

/** A user who presses Cancel when a step begins. */
final class Stopper implements Progress {
    private final String step;
    private volatile boolean reached;

    private Stopper(String step) {
        this.step = step;
    }

    /** @param step beginning of its name */
    static Stopper at(String step) {
        return new Stopper(step);
    }

    @Override
    public void step(String name) {
        reached |= name.startsWith(step);
    }

    @Override
    public void report(long done, long total) {
        // nobody looks
    }

    @Override
    public boolean cancelled() {
        return reached;
    }
}

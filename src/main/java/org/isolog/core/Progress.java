package org.isolog.core;

/** What a long stage tells while it works. Called on the working thread; an implementation must be quick. */
public interface Progress {
    /** Names the step that begins, in words for the user. */
    void step(String name);

    /** @param total how much there is to do in this step; below 1 if not known */
    void report(long done, long total);

    boolean cancelled();

    /** @throws CancelledException if the user asked to stop */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    static Progress silent() {
        return new Progress() {
            @Override
            public void step(String name) {
                // nobody listens
            }

            @Override
            public void report(long done, long total) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}

package org.isolog.ui.importing;

/** Where the import stands. Nothing is stored before {@link #IMPORTING}. */
public enum ImportState {
    /** Paths are gathered. */
    CHOOSE(1),
    /** Formats are found; ends by itself in {@link #FORMATS}. */
    INSPECTING(1),
    FORMATS(2),
    PREVIEW(3),
    /** Name and folder of a new case; left out for an open one. */
    CASE(4),
    IMPORTING(5),
    /** What became of every file. */
    ACCOUNT(5),
    /** A model is trained or scores; ends in the case, or back in {@link #ACCOUNT}. */
    ANALYSING(5);

    private final int page;

    ImportState(int page) {
        this.page = page;
    }

    /** Number of the page that shows it, from 1. */
    public int page() {
        return page;
    }

    /** Whether something runs that can be cancelled. */
    public boolean isBusy() {
        return this == INSPECTING || this == IMPORTING || this == ANALYSING;
    }
}

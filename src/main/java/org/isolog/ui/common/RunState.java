package org.isolog.ui.common;

/** Where long work stands. */
public enum RunState {
    READY, RUNNING, DONE, CANCELLED, FAILED;

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED;
    }
}

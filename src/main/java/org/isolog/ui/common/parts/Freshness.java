package org.isolog.ui.common.parts;

import javafx.scene.Node;

/** Reads anew when something changed, but only while it is shown: a hidden screen reads once it is shown again. */
public final class Freshness {
    private final Runnable read;
    private boolean shown;
    private boolean stale = true;

    public Freshness(Runnable read) {
        this.read = read;
    }

    /** What was read is no longer right. */
    public void changed() {
        stale = true;
        readIfDue();
    }

    public void setShown(boolean nowShown) {
        shown = nowShown;
        readIfDue();
    }

    /** Counts as shown while the node is in a window. */
    public void follow(Node node) {
        node.sceneProperty().subscribe(scene -> setShown(scene != null));
    }

    private void readIfDue() {
        if (shown && stale) {
            stale = false;
            read.run();
        }
    }
}

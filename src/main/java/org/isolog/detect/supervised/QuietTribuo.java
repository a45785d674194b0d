package org.isolog.detect.supervised;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Tribuo tells its log about every tree, which would reach the terminal; only its warnings shall. */
final class QuietTribuo {
    /** Held, as the logging of the JDK forgets the level of a logger that nobody holds. */
    private static final Logger BAGGING = Logger.getLogger("org.tribuo.ensemble.BaggingTrainer");

    private QuietTribuo() {
    }

    static void prepare() {
        BAGGING.setLevel(Level.WARNING);
    }
}

package org.isolog.ui.common;

import java.util.logging.Filter;
import java.util.logging.Logger;

/**
 * Keeps one line of JavaFX out of the console: "Unsupported JavaFX configuration: classes were loaded from 'unnamed module'".
 *
 * <p>Isolog runs from the class path on purpose (some libraries are no modules), which JavaFX does not forbid but remarks on at
 * every start. Every other message of JavaFX stays. Create it before the toolkit starts and keep it: a logger nobody holds
 * is collected together with its filter.
 */
public final class QuietStart {
    private final Logger logger = Logger.getLogger("javafx");

    public QuietStart() {
        Filter before = logger.getFilter();
        logger.setFilter(record -> (before == null || before.isLoggable(record))
            && (record.getMessage() == null || !record.getMessage().startsWith("Unsupported JavaFX configuration")));
    }
}

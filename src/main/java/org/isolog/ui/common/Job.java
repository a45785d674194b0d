package org.isolog.ui.common;

import org.isolog.core.Progress;

/**
 * Long work that gives back a value. Runs off the FX thread and touches nothing that is shown.
 *
 * @param <T> what it gives back
 */
@FunctionalInterface
public interface Job<T> {
    /** @throws Exception whatever went wrong; {@link org.isolog.core.CancelledException} once the user asked to stop */
    T run(Progress progress) throws Exception;
}

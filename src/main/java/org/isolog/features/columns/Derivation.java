package org.isolog.features.columns;

import java.util.function.BiConsumer;
import org.isolog.core.Fields;

/**
 * What an event says between its fields, as values of further columns whose names begin with {@code @}. One thread at a time: it may
 * remember what it made of values met before.
 */
public interface Derivation {

    /** @param out takes the name and the value of each; a name at most once an event */
    void derive(Fields fields, BiConsumer<String, String> out);

    /** Nothing but the fields themselves. */
    static Derivation none() {
        return (fields, out) -> { };
    }
}

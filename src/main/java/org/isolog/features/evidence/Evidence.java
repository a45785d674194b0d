package org.isolog.features.evidence;

import java.io.DataOutput;
import java.io.IOException;

/** What one feature learned from the training events: the part of it that a model keeps. Immutable. */
sealed interface Evidence permits Rarity, FirstSeen, WindowCount, SuccessAfterFailures, UnusualNumber, RareTerm {
    /** Stable and unique in its model, such as {@code rarity:source.ip}. */
    String name();

    /** Null if the events have nothing that this feature is made of. */
    Feature bind(ColumnPool pool);

    /** Writes what {@code read} of the same class reads. */
    void write(DataOutput out) throws IOException;
}

package org.isolog.features.evidence;

import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.Channel;

/** What one feature learned from the training events: the part of it that a model keeps. Immutable. */
sealed interface Evidence permits Rarity, FirstSeen, WindowCount, SuccessAfterFailures, UnusualNumber, RareTerm, SlowRise, Beacon,
        NestedHabit, HighNumber, KnownAct, Change, NumberInContext, RareStructure, LongText, AnswerShare, UnsharedPaths {
    /** Stable and unique in its model, such as {@code rarity:source.ip}. */
    String name();

    /** The kind of evidence that this is. */
    Channel channel();

    /** The field that is judged, or else what is counted: evidence of one channel and subject tells the same fact from different sides. */
    String subject();

    /** Null if the events have nothing that this feature is made of. */
    Feature bind(ColumnPool pool);

    /** Writes what {@code read} of the same class reads. */
    void write(DataOutput out) throws IOException;
}

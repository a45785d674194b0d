package org.isolog.features.columns;

import java.util.List;
import org.isolog.core.Fields;

/** What the text of an event is and how it falls into tokens. Stateless. */
public interface TextRecipe {
    /** Null if an event with these fields has no text. */
    String text(Fields fields);

    /** The tokens of a text, in order. */
    List<String> tokens(String text);

    /** Whether a field is text and so no category. */
    boolean isText(String field);

    /** Whether it is looked at what texts are written with. */
    default boolean keepsStructure() {
        return false;
    }
}

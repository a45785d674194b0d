package org.isolog.features.text;

import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.features.columns.TextRecipe;

/** The message of an event, else its URL, else its command line, in masked tokens. */
public final class MaskedText implements TextRecipe {
    /** Fields that are text, the first an event has being its text. */
    public static final List<String> FIELDS = List.of(Ecs.MESSAGE, Ecs.URL_ORIGINAL, Ecs.PROCESS_COMMAND_LINE);
    private static final int EXCERPT = 120;

    @Override
    public String text(Fields fields) {
        for (String field : FIELDS) {
            String text = fields.get(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    @Override
    public List<String> tokens(String text) {
        return Tokens.of(text);
    }

    @Override
    public boolean isText(String field) {
        return FIELDS.contains(field);
    }

    @Override
    public boolean keepsStructure() {
        return true;
    }

    /** The tokens of an event's text; none if it has no text. */
    public List<String> tokens(Event event) {
        String text = text(event.fields());
        return text == null ? List.of() : tokens(text);
    }

    /** The beginning of an event's text, for people; null if it has none. */
    public String excerpt(Event event) {
        String text = text(event.fields());
        return text == null || text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }
}

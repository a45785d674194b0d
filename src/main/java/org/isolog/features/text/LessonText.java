package org.isolog.features.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.features.columns.TextRecipe;

/**
 * Action, status and source address as one text, as the field's tutorials take it. Tokens are runs of two or more letters, digits or
 * underscores in lower case, scikit-learn's default; of a longer one than {@value #LONGEST} characters only so many count.
 */
public final class LessonText implements TextRecipe {
    static final int LONGEST = 1000;
    private static final String STATUS = "status";

    @Override
    public String text(Fields fields) {
        String status = fields.get(STATUS) != null ? fields.get(STATUS) : fields.get(Ecs.EVENT_OUTCOME);
        String text = Stream.of(fields.get(Ecs.EVENT_ACTION), status, fields.get(Ecs.SOURCE_IP)).filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean word = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (word && from < 0) {
                from = i;
            } else if (!word && from >= 0) {
                if (i - from > 1) {
                    tokens.add(text.substring(from, Math.min(i, from + LONGEST)).toLowerCase(Locale.ROOT));
                }
                from = -1;
            }
        }
        return tokens;
    }

    @Override
    public boolean isText(String field) {
        return false;
    }
}

package org.isolog.ui.common.parts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Set;
import org.isolog.core.Ecs;

/** Fields in the words of people: a common ECS name gets its word, any other stays as it is. */
public final class FieldWords {
    /** Fields worth a column, the most telling first. */
    private static final List<String> TELLING = List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME, Ecs.HOST_NAME,
        Ecs.HTTP_STATUS, Ecs.URL_PATH, Ecs.PROCESS_NAME, Ecs.PROCESS_COMMAND_LINE, Ecs.EVENT_CODE, Ecs.BYTES, Ecs.MESSAGE);
    private static final Set<String> MONO = Set.of(Ecs.SOURCE_IP, Ecs.DESTINATION_IP, Ecs.URL_PATH, Ecs.URL_ORIGINAL, Ecs.PROCESS_COMMAND_LINE,
        Ecs.HOST_NAME);

    private FieldWords() {
    }

    public static String title(String field) {
        return switch (field) {
            case Ecs.USER_NAME -> text("parts.field-user");
            case Ecs.SOURCE_IP -> text("parts.field-address");
            case Ecs.HOST_NAME -> text("parts.field-host");
            case Ecs.EVENT_ACTION -> text("parts.field-action");
            case Ecs.EVENT_OUTCOME -> text("parts.field-outcome");
            case Ecs.PROCESS_NAME -> text("parts.field-process");
            case Ecs.HTTP_STATUS -> text("parts.field-status");
            case Ecs.URL_PATH -> text("parts.field-path");
            default -> field;
        };
    }

    /** Whether the values are addresses, names of machines, or commands, which are shown in the monospaced face. */
    public static boolean isMono(String field) {
        return MONO.contains(field);
    }

    /** The most telling of the fields, at most so many; where none is known by name, the first ones. */
    public static List<String> telling(List<String> fields, int most) {
        List<String> known = TELLING.stream().filter(fields::contains).limit(most).toList();
        return known.isEmpty() ? fields.stream().limit(most).toList() : known;
    }

    public static double width(String field) {
        return switch (field) {
            case Ecs.EVENT_OUTCOME, Ecs.HTTP_STATUS -> 72;
            case Ecs.SOURCE_IP -> 126;
            case Ecs.URL_PATH, Ecs.MESSAGE, Ecs.PROCESS_COMMAND_LINE -> 170;
            default -> 92;
        };
    }
}

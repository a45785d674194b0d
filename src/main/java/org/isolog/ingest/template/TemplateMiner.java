package org.isolog.ingest.template;

/** Finds the type of each message of one file. For one thread. */
public final class TemplateMiner {
    private static final String BETWEEN = " | ";
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_PARAMETERS = 1000;

    private final TemplateTree tree = new TemplateTree();
    private final MaskedWords words = new MaskedWords();
    private final StringBuilder parameters = new StringBuilder();

    /**
     * The type of one message.
     *
     * @param id         stays while the text grows more general; eight hexadecimal digits
     * @param text       constant words, and {@code <*>} for what varies, as known so far
     * @param parameters what varied in this message, in its order, with {@code " | "} between; empty if nothing does
     */
    public record Type(String id, String text, String parameters) {
    }

    /** Learns from a message without describing it. */
    public void learn(String message) {
        words.read(head(message));
        tree.add(words);
    }

    /** Learns from a message and describes it. */
    public Type describe(String message) {
        words.read(head(message));
        Template template = tree.add(words);
        return new Type(template.id(), template.text(), parameters(template));
    }

    /** The first line, and of that the beginning. */
    private static String head(String message) {
        int end = message.indexOf('\n');
        int length = Math.min(end < 0 ? message.length() : end, LONGEST_MESSAGE);
        return length == message.length() ? message : message.substring(0, length);
    }

    private String parameters(Template template) {
        parameters.setLength(0);
        for (int i = 0; i < template.length() && parameters.length() < LONGEST_PARAMETERS; i++) {
            if (template.varies(i)) {
                words.appendValue(i, template.word(i), template.placeOfOne(i), parameters.append(parameters.isEmpty() ? "" : BETWEEN));
            }
        }
        if (parameters.length() > LONGEST_PARAMETERS) {
            parameters.setLength(LONGEST_PARAMETERS);
        }
        return parameters.toString();
    }
}

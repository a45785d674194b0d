package org.isolog.ingest.template;

/** One type of message: constant words and variable parts. It grows more general with the messages; its id stays. */
final class Template {
    private final String id;
    private final String[] words;
    private final boolean[] varies;
    /** Whether the word is nothing but a variable part, so that any word fits. */
    private final boolean[] any;
    private String text;
    private int constants;

    Template(String id, String[] words) {
        this.id = id;
        this.words = words;
        this.varies = new boolean[words.length];
        this.any = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            varies[i] = words[i].contains(Mask.ANY);
            any[i] = words[i].equals(Mask.ANY);
            constants += any[i] ? 0 : 1;
        }
    }

    /** Eight hexadecimal digits made from the words of its first message, so that a type mostly has the same id in another file. */
    String id() {
        return id;
    }

    int length() {
        return words.length;
    }

    String word(int index) {
        return words[index];
    }

    /** Whether the word is, or holds, a variable part. */
    boolean varies(int index) {
        return varies[index];
    }

    /** Where the one variable part of the word begins; negative if it has none or several. */
    int placeOfOne(int index) {
        if (any[index]) {
            return 0;
        }
        String word = words[index];
        int place = word.indexOf(Mask.ANY);
        return word.indexOf(Mask.ANY, place + 1) < 0 ? place : -1;
    }

    void generalise(int index) {
        constants -= any[index] ? 0 : 1;
        words[index] = Mask.ANY;
        varies[index] = true;
        any[index] = true;
        text = null;
    }

    /** The words with one blank between them and {@code <*>} where they vary. */
    String text() {
        if (text == null) {
            text = String.join(" ", words);
        }
        return text;
    }

    /** How many of its words are no mere variable part. */
    int constants() {
        return constants;
    }

    /** How many words of the message differ from a constant of this template of the same length; stops counting above {@code most}. */
    int differences(MaskedWords message, int most) {
        int differences = 0;
        for (int i = 0; i < words.length && differences <= most; i++) {
            differences += differs(i, message) ? 1 : 0;
        }
        return differences;
    }

    boolean differs(int index, MaskedWords message) {
        return !any[index] && !words[index].equals(message.word(index));
    }

    /** Whether every message of the other template is one of this template too. */
    boolean covers(Template other) {
        for (int i = 0; i < words.length; i++) {
            if (!any[i] && !words[i].equals(other.words[i])) {
                return false;
            }
        }
        return true;
    }
}

package org.isolog.ingest.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fixed-depth parse tree of Drain (He, Zhu, Zheng, Lyu: "Drain: An Online Log Parsing Approach with Fixed Depth Tree", ICWS 2017):
 * number of words, first word, then the templates of the leaf.
 *
 * <p>Depth 4 and similarity 0.4 are the paper's defaults. Two things differ, so that one setting fits all logs: words are masked first
 * ({@link Mask}), and two messages that differ in plain words only are not one type at once. A word becomes a variable part when a
 * masked value stands in its place, when it is the fourth word seen there, or when so many templates of a leaf are alike that they
 * cannot all be types. The number of templates is bounded; what comes later is taken for a message of any words.
 */
final class TemplateTree {
    private static final double SIMILARITY = 0.4;
    /** Distinct words in one place before it is a variable part: enough for on/off and the states of a machine. */
    private static final int WORDS_IN_A_PLACE = 3;
    private static final int ALIKE_IN_A_LEAF = 10;
    private static final int CHILDREN = 100;
    private static final int TEMPLATES_IN_A_LEAF = 400;
    private static final int TEMPLATES = 10_000;

    /** By number of words. */
    private final List<Map<String, List<Template>>> lengths = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int templates;

    TemplateTree() {
        for (int length = 0; length <= MaskedWords.MOST + 1; length++) {
            lengths.add(new HashMap<>());
        }
    }

    /** The type of a message, which may make the type more general. */
    Template add(MaskedWords message) {
        List<Template> leaf = leaf(message);
        Template fitting = fitting(leaf, message);
        if (fitting != null) {
            return fitting;
        }
        List<Near> near = near(leaf, message);
        Template merged = mergeAtOnePlace(leaf, near, message);
        if (merged == null && near.size() >= ALIKE_IN_A_LEAF) {
            merged = mergeWithNearest(leaf, near, message);
        }
        return merged != null ? merged : create(leaf, message);
    }

    private record Near(Template template, int differences, int place) {
    }

    private List<Template> leaf(MaskedWords message) {
        Map<String, List<Template>> children = lengths.get(message.count());
        String key = message.count() == 0 || message.isMasked(0) ? Mask.ANY : message.word(0);
        List<Template> leaf = children.get(key);
        if (leaf == null) {
            leaf = children.computeIfAbsent(children.size() < CHILDREN ? key : Mask.ANY, any -> new ArrayList<>());
        }
        return leaf;
    }

    private static Template fitting(List<Template> leaf, MaskedWords message) {
        Template best = null;
        for (Template template : leaf) {
            if (template.differences(message, 0) == 0 && (best == null || template.constants() > best.constants())) {
                best = template;
            }
        }
        return best;
    }

    private static List<Near> near(List<Template> leaf, MaskedWords message) {
        int most = (int) ((1 - SIMILARITY) * message.count());
        List<Near> near = new ArrayList<>();
        for (Template template : leaf) {
            int differences = template.differences(message, most);
            if (differences <= most) {
                near.add(new Near(template, differences, differences == 1 ? place(template, message) : -1));
            }
        }
        return near;
    }

    private static int place(Template template, MaskedWords message) {
        int place = 0;
        while (!template.differs(place, message)) {
            place++;
        }
        return place;
    }

    private static Template mergeAtOnePlace(List<Template> leaf, List<Near> near, MaskedWords message) {
        int[] words = new int[message.count()];
        int most = -1;
        for (Near one : near) {
            int place = one.place();
            if (place >= 0) {
                boolean masked = message.isMasked(place) || one.template().varies(place);
                words[place] += masked ? WORDS_IN_A_PLACE : 1;
                most = most < 0 || words[place] > words[most] ? place : most;
            }
        }
        if (most < 0 || words[most] < WORDS_IN_A_PLACE) {
            return null;
        }
        int place = most;
        Template oldest = near.stream().filter(one -> one.place() == place).findFirst().orElseThrow().template();
        oldest.generalise(place);
        leaf.removeIf(other -> other != oldest && oldest.covers(other));
        return oldest;
    }

    private static Template mergeWithNearest(List<Template> leaf, List<Near> near, MaskedWords message) {
        Near nearest = near.getFirst();
        for (Near one : near) {
            nearest = one.differences() < nearest.differences() ? one : nearest;
        }
        Template template = nearest.template();
        for (int i = 0; i < template.length(); i++) {
            if (template.differs(i, message)) {
                template.generalise(i);
            }
        }
        leaf.removeIf(other -> other != template && template.covers(other));
        return template;
    }

    private Template create(List<Template> leaf, MaskedWords message) {
        boolean full = templates >= TEMPLATES || leaf.size() >= TEMPLATES_IN_A_LEAF;
        String[] words = new String[message.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = full ? Mask.ANY : message.word(i);
        }
        Template template = new Template(newId(words), words);
        leaf.add(template);
        templates++;
        return template;
    }

    /** FNV-1a over the words; the next free number where two templates come to the same. */
    private String newId(String[] words) {
        int hash = 0x811c9dc5;
        for (String word : words) {
            for (int i = 0; i <= word.length(); i++) {
                hash = (hash ^ (i < word.length() ? word.charAt(i) : ' ')) * 0x01000193;
            }
        }
        while (!ids.add(HexFormat.of().toHexDigits(hash))) {
            hash++;
        }
        return HexFormat.of().toHexDigits(hash);
    }
}

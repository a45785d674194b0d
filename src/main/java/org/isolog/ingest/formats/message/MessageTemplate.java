package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

import java.util.BitSet;
import java.util.List;

/**
 * The form of one message, as in {@code Failed {ssh.method} for [invalid user ]{user.name:most} from {source}}: fixed text, values in
 * braces, optional text in brackets with alternatives between bars, {@code {=a|b}} for one of several texts, a {@code $} at the end
 * if nothing may follow. A backslash stands before a brace, a bracket, a bar, a dollar or a backslash that means itself.
 *
 * <p>Kinds of values: {@code word} (the default: no blank in it), {@code text} (up to what follows, or the rest), {@code most} (as
 * far as what follows occurs: for names that strangers type), {@code int}, {@code ip}. The value {@code source} is an address or a
 * name, {@code {}} and {@code {:text}} are passed over.
 *
 * <p>Matching is a walk with few choices and a bounded number of steps, so a hostile message costs no more than a dull one.
 */
final class MessageTemplate {
    private static final int MOST_STEPS = 300;
    private static final int MOST_PLACES = 6;
    private static final int MOST_VALUES = 12;
    private static final int NO_MATCH = -1;

    /** One piece of a template. */
    sealed interface Part permits Literal, Value, Choice, End {
    }

    record Literal(String text) implements Part {
    }

    record Value(String field, Kind kind, Followers next) implements Part {
    }

    /** Alternatives of which one, or with {@code optional} none, stands here. */
    record Choice(List<Part[]> alternatives, boolean optional) implements Part {
    }

    /**
     * What can come behind a value.
     *
     * @param texts fixed texts of which one may follow
     * @param any   whether anything may follow, or nothing
     */
    record Followers(String[] texts, boolean any) {
        static final Followers ANY = new Followers(new String[0], true);

        /** The first place of one of the texts between two places, or -1. */
        int first(String message, int from, int limit) {
            int first = NO_MATCH;
            int most = limit;
            for (String text : texts) {
                int end = Math.min(message.length(), most + text.length());
                int place = from > end ? NO_MATCH : message.indexOf(text, from, end);
                if (place >= 0 && place <= most) {
                    first = place;
                    most = place - 1;
                }
            }
            return first;
        }

        /** The last place of one of the texts between two places, or -1. */
        int last(String message, int from, int limit) {
            int last = NO_MATCH;
            for (String text : texts) {
                int place = message.lastIndexOf(text, limit);
                last = place >= from ? Math.max(last, place) : last;
            }
            return last;
        }
    }

    record End() implements Part {
    }

    enum Kind { WORD, TEXT, MOST, INT, IP }

    private final Part[] parts;
    private final Step first;
    private final String beginning;
    private final String ending;
    private final String needed;

    MessageTemplate(String source) {
        this.parts = new TemplateParser(source).parts();
        this.first = Step.of(parts, 0, null);
        this.beginning = parts[0] instanceof Literal literal ? literal.text() : "";
        this.ending = ending(parts);
        this.needed = longest(parts);
    }

    /** The fixed text at the end, where nothing may follow it. */
    private static String ending(Part[] parts) {
        int last = parts.length - 1;
        return last > 0 && parts[last] instanceof End && parts[last - 1] instanceof Literal literal ? literal.text() : "";
    }

    private static String longest(Part[] parts) {
        String longest = "";
        for (Part part : parts) {
            longest = part instanceof Literal literal && literal.text().length() > longest.length() ? literal.text() : longest;
        }
        return longest;
    }

    /** The first characters a message of this form can have; empty if it can have any. */
    BitSet firstCharacters() {
        BitSet first = new BitSet();
        return addFirst(parts, 0, first) ? first : new BitSet();
    }

    /** The longest fixed text that a message of this form must hold; empty if there is none. */
    String needed() {
        return needed;
    }

    /** Length of the fixed text at the beginning. */
    int fixedLength() {
        return beginning.length();
    }

    /** Whether the message has the fixed texts at its beginning and end, and the longest one anywhere: much cheaper than {@link #find}. */
    boolean maybe(String message) {
        return message.startsWith(beginning) && message.endsWith(ending) && (needed.equals(beginning) || message.contains(needed));
    }

    /** The values of a message of this form; null if it has another. */
    Found find(String message) {
        Walk walk = new Walk(message);
        return walk.from(first, 0) == NO_MATCH ? null : walk;
    }

    /** The values that were found in one message. */
    interface Found {
        void putInto(Fields.Builder fields);
    }

    private static void put(String field, String value, Fields.Builder fields) {
        if (field.equals("source") || field.equals("destination")) {
            String address = Addresses.plain(value);
            fields.put(field + (Addresses.isIp(address) ? ".ip" : ".domain"), address);
        } else if (field.endsWith(".ip")) {
            fields.put(field, Addresses.plain(value));
        } else {
            fields.put(field, value.strip());
        }
    }

    /** @return false if any character can be the first */
    private static boolean addFirst(Part[] parts, int index, BitSet first) {
        if (index == parts.length) {
            return false;
        }
        return switch (parts[index]) {
            case Literal literal -> {
                first.set(literal.text().charAt(0));
                yield true;
            }
            case Choice choice -> {
                boolean known = true;
                for (Part[] alternative : choice.alternatives()) {
                    known &= addFirst(alternative, 0, first);
                }
                yield known && (!choice.optional() || addFirst(parts, index + 1, first));
            }
            default -> false;
        };
    }

    /**
     * A part with what comes behind it, worked out once, as every message is walked along it.
     *
     * @param next         null behind the last part
     * @param alternatives of a choice, each leading to what is behind the choice
     */
    private record Step(Part part, Step next, Step[] alternatives) {
        private static final Step[] NONE = {};

        static Step of(Part[] parts, int index, Step behind) {
            if (index == parts.length) {
                return behind;
            }
            Step next = of(parts, index + 1, behind);
            Step[] alternatives = parts[index] instanceof Choice choice
                    ? choice.alternatives().stream().map(alternative -> of(alternative, 0, next)).toArray(Step[]::new) : NONE;
            return new Step(parts[index], next, alternatives);
        }
    }

    /** One attempt at one message. */
    private static final class Walk implements Found {
        private final String message;
        private String[] fields;
        /** Start and end of each value in turn. */
        private int[] places;
        private int count;
        private int steps;

        Walk(String message) {
            this.message = message;
        }

        @Override
        public void putInto(Fields.Builder into) {
            for (int i = 0; i < count; i++) {
                put(fields[i], message.substring(places[2 * i], places[2 * i + 1]), into);
            }
        }

        int from(Step rest, int at) {
            if (++steps > MOST_STEPS) {
                return NO_MATCH;
            }
            if (rest == null) {
                return at;
            }
            return switch (rest.part()) {
                case Literal literal -> message.startsWith(literal.text(), at) ? from(rest.next(), at + literal.text().length()) : NO_MATCH;
                case End end -> at == message.length() ? from(rest.next(), at) : NO_MATCH;
                case Choice choice -> choose(choice, rest, at);
                case Value value -> value(value, rest, at);
            };
        }

        private int choose(Choice choice, Step rest, int at) {
            int before = count;
            for (Step alternative : rest.alternatives()) {
                int end = from(alternative, at);
                if (end != NO_MATCH) {
                    return end;
                }
                count = before;
            }
            return choice.optional() ? from(rest.next(), at) : NO_MATCH;
        }

        private int value(Value value, Step rest, int at) {
            return switch (value.kind()) {
                case INT -> taken(value, rest, at, numberEnd(at));
                case IP -> address(value, rest, at);
                case WORD -> shortest(value, rest, at + 1, wordEnd(at));
                case TEXT -> shortest(value, rest, at, message.length());
                case MOST -> longest(value, rest, at, message.length());
            };
        }

        private int numberEnd(int at) {
            int end = at;
            while (end < message.length() && isDigit(message.charAt(end))) {
                end++;
            }
            return end == at ? NO_MATCH : end;
        }

        private int addressEnd(int at) {
            int end = at;
            while (end < message.length() && isOfAddress(message.charAt(end))) {
                end++;
            }
            return end == at ? NO_MATCH : end;
        }

        private static boolean isOfAddress(char c) {
            int small = c | 0x20;
            return isDigit(c) || c == '.' || c == ':' || small >= 'a' && small <= 'f';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private int wordEnd(int at) {
            int end = at;
            while (end < message.length() && message.charAt(end) > ' ') {
                end++;
            }
            return end;
        }

        /** A port or the end of a sentence may follow an address, in characters that an address can have too. */
        private int address(Value value, Step rest, int at) {
            int end = addressEnd(at);
            if (end == NO_MATCH) {
                return NO_MATCH;
            }
            boolean sentenceEnds = end - at > 1 && message.charAt(end - 1) == '.' && value.next().texts().length == 0;
            end -= sentenceEnds ? 1 : 0;
            boolean whole = value.next().any() && Addresses.isIp(message.substring(at, end));
            int matched = whole ? taken(value, rest, at, end) : longest(value, rest, at, end);
            return matched == NO_MATCH && end - at > 1 ? taken(value, rest, at, end - 1) : matched;
        }

        private int shortest(Value value, Step rest, int from, int limit) {
            int at = value.kind() == Kind.WORD ? from - 1 : from;
            int end = value.next().first(message, from, limit);
            for (int tries = 0; end >= 0 && tries < MOST_PLACES; tries++) {
                int matched = taken(value, rest, at, end);
                if (matched != NO_MATCH) {
                    return matched;
                }
                end = value.next().first(message, end + 1, limit);
            }
            return value.next().any() && limit >= from ? taken(value, rest, at, limit) : NO_MATCH;
        }

        private int longest(Value value, Step rest, int at, int limit) {
            int end = value.next().last(message, at, limit);
            for (int tries = 0; end >= at && tries < MOST_PLACES; tries++) {
                int matched = taken(value, rest, at, end);
                if (matched != NO_MATCH) {
                    return matched;
                }
                end = value.next().last(message, at, end - 1);
            }
            return value.next().any() ? taken(value, rest, at, limit) : NO_MATCH;
        }

        /** Most attempts fail before they come to a value, so there is room for values only from the first one on. */
        private void keep(String field, int start, int end) {
            if (fields == null) {
                fields = new String[MOST_VALUES];
                places = new int[2 * MOST_VALUES];
            }
            fields[count] = field;
            places[2 * count] = start;
            places[2 * count + 1] = end;
            count++;
        }

        private int taken(Value value, Step rest, int at, int end) {
            if (end < at) {
                return NO_MATCH;
            }
            int before = count;
            if (!value.field().isEmpty() && count < MOST_VALUES) {
                keep(value.field(), at, end);
            }
            int matched = from(rest.next(), end);
            if (matched == NO_MATCH) {
                count = before;
            }
            return matched;
        }
    }
}

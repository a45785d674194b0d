package org.isolog.ingest.pseudonym;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SkippedRecord;

/**
 * Replaces each user, host and IP address by its pseudonym, in fields and in every text: raw text, messages, command lines, excerpts of
 * skipped records. First {@link #learn} everything that will be replaced, so that a name is also found where it stands before, or in
 * another file than, the field that tells it for a name. For one thread.
 *
 * <p>Numbers that name users (uids) stay, as do names of one or two letters outside the events that have them as a field: replacing every
 * such word would ruin the texts.
 */
public final class Pseudonymiser {
    private static final int SHORTEST_WORD = 3;

    private final PseudonymKey key;
    private final NamePseudonyms names;
    private final AddressText addresses;
    private final NameTrie words = new NameTrie();
    private final Set<String> learnt = new HashSet<>();
    private final Map<String, FieldKind> kinds = new HashMap<>();

    public Pseudonymiser(PseudonymKey key) {
        this.key = key;
        this.names = new NamePseudonyms(key);
        this.addresses = new AddressText(new AddressPseudonyms(key));
    }

    /** Remembers the names in an event's fields. */
    public void learn(Event event) {
        event.fields().forEach((name, value) -> {
            if (isNamed(kind(name)) && learnt.add(name + "\0" + value)) {
                pseudonym(kind(name), value);
            }
        });
    }

    /** The event without its people, hosts and addresses. */
    public Event replaced(Event event) {
        NameTrie ofEvent = shortNames(event);
        Fields.Builder fields = new Fields.Builder();
        event.fields().forEach((name, value) -> fields.put(name, value(kind(name), value, ofEvent)));
        return new Event(event.id(), event.ref(), event.time(), fields.build(), text(event.raw(), ofEvent));
    }

    public SkippedRecord replaced(SkippedRecord record) {
        return new SkippedRecord(record.record(), record.byteOffset(), record.reason(), text(record.excerpt(), null));
    }

    /** A text without the names learnt so far and without addresses. */
    public String text(String text) {
        return text(text, null);
    }

    /** For people: that it was done, and with which key. */
    public String account() {
        return "People, hosts and addresses were replaced by pseudonyms in fields and raw text (" + key + ").";
    }

    private String value(FieldKind kind, String value, NameTrie ofEvent) {
        return switch (kind) {
            case VOCABULARY -> value;
            case USER, HOST -> pseudonym(kind, value);
            case TEXT -> text(value, ofEvent);
        };
    }

    private String pseudonym(FieldKind kind, String value) {
        String addressed = addresses.replaced(value);
        if (!addressed.equals(value) || addresses.isAddress(value)) {
            return addressed;
        }
        Map<String, String> each = new HashMap<>();
        String made = kind == FieldKind.USER ? names.user(value, each) : names.host(value, each);
        each.forEach(this::remember);
        return made;
    }

    private void remember(String name, String replacement) {
        if (name.length() < SHORTEST_WORD) {
            return;
        }
        words.put(name, replacement);
        String percent = URLEncoder.encode(name, StandardCharsets.UTF_8);
        words.put(percent, replacement);
        words.put(percent.replace("+", "%20"), replacement);
        words.put(asJson(name), replacement);
        words.put(asXml(name), replacement);
    }

    private NameTrie shortNames(Event event) {
        NameTrie[] trie = {null};
        event.fields().forEach((name, value) -> {
            if (isNamed(kind(name)) && !addresses.isAddress(value)) {
                Map<String, String> each = new HashMap<>();
                if (kind(name) == FieldKind.USER) {
                    names.user(value, each);
                } else {
                    names.host(value, each);
                }
                each.forEach((part, made) -> {
                    if (part.length() < SHORTEST_WORD) {
                        trie[0] = trie[0] == null ? new NameTrie() : trie[0];
                        trie[0].put(part, made);
                    }
                });
            }
        });
        return trie[0];
    }

    private String text(String text, NameTrie ofEvent) {
        if (text == null) {
            return null;
        }
        String known = words.replaced(addresses.replaced(text));
        return ofEvent == null ? known : ofEvent.replaced(known);
    }

    private FieldKind kind(String name) {
        return kinds.computeIfAbsent(name, FieldKind::of);
    }

    private static boolean isNamed(FieldKind kind) {
        return kind == FieldKind.USER || kind == FieldKind.HOST;
    }

    private static String asJson(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c < 0x80) {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            } else {
                escaped.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return escaped.toString();
    }

    private static String asXml(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&apos;");
    }
}

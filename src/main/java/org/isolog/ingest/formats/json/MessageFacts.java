package org.isolog.ingest.formats.json;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

import java.util.List;
import java.util.Locale;

/**
 * Who and from where, as programs say it in the text of a message: {@code user "bob"}, {@code username: 'bob'}, {@code from ip 10.0.0.5},
 * {@code Remote IP: 10.0.0.5}. Only where the record has no value of its own for it.
 */
final class MessageFacts {
    private static final List<String> BEFORE_ADDRESS = List.of("from ip ", "from ", "remote ip: ", "ip: ", "ip=", "client ", "rhost=");
    private static final List<String> BEFORE_USER = List.of("username", "user");
    private static final List<String> SIGN_IN = List.of("login", "log in", "logged in", "auth", "password", "sign-in", "signed in");
    private static final List<String> FAILED = List.of("failed", "failure", "invalid", "unsuccessful", "denied", "incorrect", "not found");
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;

    private MessageFacts() {
    }

    static void derive(Fields.Builder fields) {
        String message = fields.get(Ecs.MESSAGE);
        boolean known = fields.get(Ecs.SOURCE_IP) != null && fields.get(Ecs.USER_NAME) != null && fields.get(Ecs.EVENT_OUTCOME) != null;
        if (known || message == null || message.length() > LONGEST) {
            return;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.length() != message.length()) {
            return;
        }
        if (fields.get(Ecs.SOURCE_IP) == null) {
            fields.put(Ecs.SOURCE_IP, address(message, lower));
        }
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, user(message, lower));
        }
        if (fields.get(Ecs.EVENT_OUTCOME) == null && containsAny(lower, SIGN_IN) && containsAny(lower, FAILED)) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        }
    }

    private static boolean containsAny(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    private static String address(String message, String lower) {
        for (String before : BEFORE_ADDRESS) {
            int at = lower.indexOf(before);
            if (at >= 0) {
                int start = at + before.length();
                while (start < message.length() && "\"'([".indexOf(message.charAt(start)) >= 0) {
                    start++;
                }
                int end = start;
                while (end < message.length() && (Character.digit(message.charAt(end), 16) >= 0 || ".:".indexOf(message.charAt(end)) >= 0)) {
                    end++;
                }
                String address = end - start < 7 ? null : Addresses.withoutPort(message.substring(start, end));
                if (address != null) {
                    return address;
                }
            }
        }
        return null;
    }

    /** The name in quotes or parentheses behind the word; words are none. */
    private static String user(String message, String lower) {
        for (String word : BEFORE_USER) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                int open = at + word.length();
                while (open < message.length() && " :=".indexOf(message.charAt(open)) >= 0) {
                    open++;
                }
                int quote = open < message.length() ? "\"'(`".indexOf(message.charAt(open)) : -1;
                int close = quote < 0 ? -1 : message.indexOf("\"')`".charAt(quote), open + 1);
                String name = close > open + 1 && close - open <= LONGEST_NAME ? message.substring(open + 1, close) : null;
                if (name != null && name.indexOf(' ') < 0) {
                    return name;
                }
            }
        }
        return null;
    }
}

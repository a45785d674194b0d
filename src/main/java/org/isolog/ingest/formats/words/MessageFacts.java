package org.isolog.ingest.formats.words;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/**
 * Who, from where and what, as programs say it in the text of a message: {@code Failed login for user "bob" from ip 10.0.0.5},
 * {@code 10.0.0.5 - "POST /login HTTP/1.1" 401}. Only where the record has no value of its own for it.
 */
public final class MessageFacts {
    private static final WordSearch SIGN_IN = WordSearch.inAnyCase("login", "log in", "logged in", "logon", "auth", "password", "sign-in",
            "signed in");
    private static final WordSearch FAILED = WordSearch.inAnyCase("failed", "failure", "invalid", "unsuccessful", "denied", "incorrect",
            "not found", "rejected", "wrong", "not permitted");
    private static final String CLIENT_IP = "client.ip";
    private static final int LONGEST = 4000;

    private MessageFacts() {
    }

    /** Adds what the text says. @param message of a stranger, of any length; null for none */
    public static void complete(String message, Fields.Builder fields) {
        if (message == null || message.isEmpty()) {
            return;
        }
        String text = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        if (fields.get(Ecs.HTTP_METHOD) == null && fields.get(Ecs.URL_ORIGINAL) == null) {
            RequestWords.put(text, fields);
        }
        if (fields.get(Ecs.SOURCE_IP) == null) {
            String peer = PeerAddress.in(text);
            fields.put(Ecs.SOURCE_IP, peer == null && fields.get(Ecs.HTTP_METHOD) != null ? PeerAddress.onlyOne(text) : peer);
            if (fields.get(CLIENT_IP) == null) {
                fields.put(CLIENT_IP, PeerAddress.forwardedFor(text));
            }
        }
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, NamedUser.in(text));
        }
        if (fields.get(Ecs.EVENT_OUTCOME) == null && SIGN_IN.isIn(text) && FAILED.isIn(text)) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        }
    }
}

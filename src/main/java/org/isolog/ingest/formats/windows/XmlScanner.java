package org.isolog.ingest.formats.windows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the markup of one Event element. Knows tags, attributes, text, CDATA, comments and character references, and nothing that
 * could expand or fetch: a document type or an entity of its own is an error. Unlike a full XML parser it takes control characters,
 * which Windows does write. For one thread; used again for the next text.
 */
final class XmlScanner {
    /** What the scanner stands on. */
    enum Token { START, END, TEXT, FINISHED }

    private static final int DEEPEST = 50;

    private final List<String> open = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();
    private String text;
    private int at;
    private String name;
    private String value;
    private boolean closes;

    void start(String newText) {
        text = newText;
        at = 0;
        closes = false;
        open.clear();
    }

    /** Name of the element that starts or ends here, without prefix. */
    String name() {
        return name;
    }

    /** The text here, with all references replaced. */
    String value() {
        return value;
    }

    /** The attribute's value in the start tag here, or null. */
    String attribute(String wanted) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(wanted)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    /** Name and value in turn. */
    List<String> attributes() {
        return attributes;
    }

    /** How many elements are open; the one that starts here counts, the one that ends here does not. */
    int depth() {
        return open.size();
    }

    /** @throws IOException if the markup is broken */
    Token next() throws IOException {
        if (closes) {
            closes = false;
            return end(name);
        }
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                return text();
            }
            if (text.startsWith("<!--", at)) {
                at = past("-->");
            } else if (text.startsWith("<?", at)) {
                at = past("?>");
            } else if (text.startsWith("<![CDATA[", at)) {
                return characterData();
            } else if (text.startsWith("<!", at)) {
                throw new IOException("a document type");
            } else {
                return text.startsWith("</", at) ? endTag() : startTag();
            }
        }
        if (!open.isEmpty()) {
            throw new IOException("the element " + open.getLast() + " is not closed");
        }
        return Token.FINISHED;
    }

    private Token text() throws IOException {
        int less = text.indexOf('<', at);
        int end = less < 0 ? text.length() : less;
        value = XmlText.plain(text, at, end);
        at = end;
        return Token.TEXT;
    }

    private Token characterData() throws IOException {
        int start = at + "<![CDATA[".length();
        at = past("]]>");
        value = text.substring(start, at - 3);
        return Token.TEXT;
    }

    private Token startTag() throws IOException {
        at++;
        name = name(true);
        attributes.clear();
        for (skipBlanks(); peek() != '>' && peek() != '/'; skipBlanks()) {
            readAttribute();
        }
        if (peek() == '/') {
            at++;
            closes = true;
        }
        expect('>');
        if (open.size() == DEEPEST) {
            throw new IOException("more than " + DEEPEST + " elements inside each other");
        }
        open.add(name);
        return Token.START;
    }

    private Token endTag() throws IOException {
        at += 2;
        String closed = name(true);
        skipBlanks();
        expect('>');
        return end(closed);
    }

    private Token end(String closed) throws IOException {
        if (open.isEmpty() || !open.getLast().equals(closed)) {
            throw new IOException("the end tag " + closed + " closes nothing");
        }
        open.removeLast();
        name = closed;
        return Token.END;
    }

    private void readAttribute() throws IOException {
        String attribute = name(false);
        skipBlanks();
        expect('=');
        skipBlanks();
        char quote = peek();
        int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
        if (end < 0) {
            throw new IOException("an attribute without quotes");
        }
        attributes.add(attribute);
        attributes.add(XmlText.plain(text, at + 1, end));
        at = end + 1;
    }

    private String name(boolean withoutPrefix) throws IOException {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw new IOException("a name is missing");
        }
        String whole = text.substring(start, at);
        return withoutPrefix ? whole.substring(whole.indexOf(':') + 1) : whole;
    }

    private static boolean isNamePart(char c) {
        return c > ' ' && c != '=' && c != '>' && c != '/' && c != '<' && c != '"' && c != '\'';
    }

    private char peek() throws IOException {
        if (at >= text.length()) {
            throw new IOException("the end is missing");
        }
        return text.charAt(at);
    }

    private void expect(char c) throws IOException {
        if (peek() != c) {
            throw new IOException("there should be a " + c);
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private int past(String end) throws IOException {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw new IOException("the end of a comment or section is missing");
        }
        return found + end.length();
    }
}

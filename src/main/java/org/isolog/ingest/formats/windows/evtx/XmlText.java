package org.isolog.ingest.formats.windows.evtx;

/** Writes one record as Event XML on one line, as Windows renders it. */
final class XmlText implements XmlSink {
    private final StringBuilder xml = new StringBuilder(4096);
    private boolean open;

    /** What was told since the last time; empty again afterwards. */
    String take() {
        String text = xml.toString();
        clear();
        return text;
    }

    void clear() {
        xml.setLength(0);
        open = false;
    }

    @Override
    public void start(String name) {
        closeStart();
        xml.append('<').append(name);
        open = true;
    }

    @Override
    public void attribute(String name, String value) {
        xml.append(' ').append(name).append("='");
        escaped(value, true);
        xml.append('\'');
    }

    @Override
    public void text(String text) {
        closeStart();
        escaped(text, false);
    }

    @Override
    public void instruction(String target, String data) {
        closeStart();
        xml.append("<?").append(target).append(' ').append(data.replace("?>", "? >")).append("?>");
    }

    @Override
    public void end(String name) {
        if (open) {
            xml.append("/>");
            open = false;
        } else {
            xml.append("</").append(name).append('>');
        }
    }

    private void closeStart() {
        if (open) {
            xml.append('>');
            open = false;
        }
    }

    private void escaped(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > '>' || c >= ' ' && c != '<' && c != '>' && c != '&' && (c != '\'' || !attribute);
            if (!plain && (attribute || c != '\t' && c != '\n' && c != '\r')) {
                xml.append(text, from, i);
                escape(c);
                from = i + 1;
            }
        }
        xml.append(text, from, text.length());
    }

    private void escape(char c) {
        switch (c) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '\'' -> xml.append("&apos;");
            default -> xml.append("&#").append((int) c).append(';');
        }
    }
}

package org.isolog.testkit.evtx;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML with places for values, such as {@code <Data Name='User'>{0}</Data>}. {@code {1?}} is an optional place; an element with
 * nothing else in it depends on that value. Everything else is written as BinXml that Windows would write: text, references to
 * entities, CDATA and instructions.
 */
public final class EvtxTemplate {
    private static final Pattern PIECE = Pattern.compile("\\{(\\d+)(\\??)}|([&<>])|([^{&<>]+|\\{)");
    private static final Pattern OPTIONAL = Pattern.compile("\\{(\\d+)\\?}");
    private static final int NO_DEPENDENCY = 0xFFFF;

    private final byte[] guid;
    private final String xml;
    private final boolean definition;

    /** @param number makes the GUID, whose first part is the number by which records name the template */
    public EvtxTemplate(int number, String xml) {
        this(number, xml, true);
    }

    private EvtxTemplate(int number, String xml, boolean definition) {
        byte[] bytes = ByteBuffer.allocate(16).putInt(Integer.reverseBytes(number)).put("isolog tests".getBytes(StandardCharsets.US_ASCII)).array();
        this.guid = bytes;
        this.xml = xml;
        this.definition = definition;
    }

    /** XML that is written out in the record itself: it has no dependencies and no places. */
    static EvtxTemplate plain(String xml) {
        return new EvtxTemplate(0, xml, false);
    }

    int id() {
        return Integer.reverseBytes(ByteBuffer.wrap(guid).getInt());
    }

    byte[] guid() {
        return guid.clone();
    }

    void write(ChunkOut out) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            out.u8(0x0F).u8(1).u8(1).u8(0);
            content(reader, out);
            out.u8(0);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private void content(XMLStreamReader reader, ChunkOut out) throws XMLStreamException {
        List<Open> elements = new ArrayList<>();
        boolean open = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                out.u8(open ? 0x03 : 0x04);
                elements.removeLast().finish(out);
                open = false;
            } else if (event != XMLStreamConstants.END_DOCUMENT) {
                if (open) {
                    out.u8(0x02);
                }
                elements.forEach(element -> element.content.append(event == XMLStreamConstants.CHARACTERS ? reader.getText() : "other"));
                open = event == XMLStreamConstants.START_ELEMENT;
                piece(event, reader, elements, out);
            }
        }
    }

    private void piece(int event, XMLStreamReader reader, List<Open> elements, ChunkOut out) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> elements.add(start(reader, out));
            case XMLStreamConstants.CHARACTERS -> pieces(reader.getText(), out);
            case XMLStreamConstants.CDATA -> out.u8(0x07).u16(reader.getText().length()).text(reader.getText());
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                out.u8(0x0A).name(reader.getPITarget());
                out.u8(0x0B).u16(reader.getPIData().length()).text(reader.getPIData());
            }
            default -> throw new IllegalArgumentException("BinXml has nothing for this: " + xml);
        }
    }

    private Open start(XMLStreamReader reader, ChunkOut out) {
        int attributes = reader.getAttributeCount();
        out.u8(attributes > 0 ? 0x41 : 0x01);
        int dependency = definition ? out.at() : -1;
        if (definition) {
            out.u16(NO_DEPENDENCY);
        }
        int size = out.at();
        out.u32(0).name(reader.getLocalName());
        if (attributes > 0) {
            int list = out.at();
            out.u32(0);
            for (int i = 0; i < attributes; i++) {
                out.u8(i < attributes - 1 ? 0x46 : 0x06).name(reader.getAttributeLocalName(i));
                pieces(reader.getAttributeValue(i), out);
            }
            out.patch(list, out.at() - list - 4);
        }
        return new Open(dependency, size, new StringBuilder());
    }

    /**
     * An element that has not ended.
     *
     * @param dependency where the value it depends on is to be written, or -1
     * @param size       where its size is to be written
     */
    private record Open(int dependency, int size, StringBuilder content) {

        /** An element depends on the optional value that is all of its content. */
        void finish(ChunkOut out) {
            out.patch(size, out.at() - size - 4);
            Matcher only = OPTIONAL.matcher(content);
            if (dependency >= 0 && only.matches()) {
                out.patch16(dependency, Integer.parseInt(only.group(1)));
            }
        }
    }

    private static void pieces(String text, ChunkOut out) {
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group(1) != null) {
                out.u8(piece.group(2).isEmpty() ? 0x0D : 0x0E).u16(Integer.parseInt(piece.group(1))).u8(1);
            } else if (piece.group(3) != null) {
                out.u8(0x09).name(piece.group(3).equals("&") ? "amp" : piece.group(3).equals("<") ? "lt" : "gt");
            } else {
                out.u8(0x05).u8(1).u16(piece.group(4).length()).text(piece.group(4));
            }
        }
    }
}

package org.isolog.ingest.formats.windows.evtx;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the BinXml of one chunk ([MS-EVEN6] 2.2.12) into nodes. Only elements of a template definition have a dependency. A name
 * or template that is used for the first time stands right behind the offset that names it, and is stepped over.
 */
final class BinXmlParser {
    private static final int END_OF_STREAM = 0x00;
    private static final int OPEN_ELEMENT = 0x01;
    private static final int CLOSE_START = 0x02;
    private static final int CLOSE_EMPTY = 0x03;
    private static final int END_ELEMENT = 0x04;
    private static final int TEXT = 0x05;
    private static final int ATTRIBUTE = 0x06;
    private static final int CDATA = 0x07;
    private static final int CHARACTER = 0x08;
    private static final int ENTITY = 0x09;
    private static final int INSTRUCTION = 0x0A;
    private static final int INSTRUCTION_DATA = 0x0B;
    private static final int TEMPLATE = 0x0C;
    private static final int NORMAL_PLACE = 0x0D;
    private static final int OPTIONAL_PLACE = 0x0E;
    private static final int FRAGMENT = 0x0F;
    /** Set in a token behind which another of its kind follows, or attributes. */
    private static final int MORE = 0x40;
    private static final int TEMPLATE_HEADER = 24;
    private static final int DEEPEST = 64;

    private final ChunkBytes bytes;
    private final ChunkNames names;
    private final ValueText values;
    private final Budget budget;

    private int at;
    private int end;
    private boolean definition;

    BinXmlParser(ChunkBytes bytes, ValueText values, Budget budget) {
        this.bytes = bytes;
        this.names = new ChunkNames(bytes);
        this.values = values;
        this.budget = budget;
    }

    /** Parses what a record or a value of type BinXml holds. */
    List<Node> fragment(int from, int size) throws DamagedException {
        return parse(from, size, false);
    }

    /** Parses the definition of a template. */
    List<Node> template(int offset) throws DamagedException {
        return parse(offset + TEMPLATE_HEADER, bytes.offset(offset + 20), true);
    }

    private List<Node> parse(int from, int size, boolean ofTemplate) throws DamagedException {
        bytes.check(from, size);
        budget.parsed(size + 1);
        at = from;
        end = from + size;
        definition = ofTemplate;
        return content(0);
    }

    /** Up to the end of the element or of the fragment; steps over the token that ends it. */
    private List<Node> content(int depth) throws DamagedException {
        if (depth > DEEPEST) {
            throw new DamagedException("The record is nested too deeply.");
        }
        List<Node> content = new ArrayList<>();
        while (at < end) {
            int token = bytes.u8(at);
            switch (token & ~MORE) {
                case END_OF_STREAM, END_ELEMENT -> {
                    at++;
                    return content;
                }
                case FRAGMENT -> at += 4;
                case OPEN_ELEMENT -> content.add(element(depth));
                case TEMPLATE -> content.add(instance());
                case INSTRUCTION -> content.add(instruction());
                case CDATA -> content.add(new Node.Text(counted(at + 1)));
                default -> content.add(piece());
            }
        }
        return content;
    }

    private Node element(int depth) throws DamagedException {
        boolean attributes = (bytes.u8(at) & MORE) != 0;
        int dependency = definition ? bytes.u16(at + 1) : Node.NO_DEPENDENCY;
        at += 1 + (definition ? 2 : 0) + 4;
        String name = name();
        List<Node.Attribute> list = List.of();
        if (attributes) {
            at += 4;
            list = attributes();
        }
        int close = bytes.u8(at++);
        List<Node> content = switch (close) {
            case CLOSE_START -> content(depth + 1);
            case CLOSE_EMPTY -> List.of();
            default -> throw noToken();
        };
        return new Node.Element(name, dependency, list, content);
    }

    private List<Node.Attribute> attributes() throws DamagedException {
        List<Node.Attribute> attributes = new ArrayList<>();
        while (at < end && (bytes.u8(at) & ~MORE) == ATTRIBUTE) {
            at++;
            String name = name();
            List<Node> value = new ArrayList<>(1);
            while (at < end && isPiece(bytes.u8(at) & ~MORE)) {
                value.add(piece());
            }
            attributes.add(new Node.Attribute(name, value));
        }
        return attributes;
    }

    private static boolean isPiece(int token) {
        return token == TEXT || token == CHARACTER || token == ENTITY || token == NORMAL_PLACE || token == OPTIONAL_PLACE;
    }

    private Node piece() throws DamagedException {
        int token = bytes.u8(at) & ~MORE;
        return switch (token) {
            case TEXT -> text();
            case CHARACTER -> {
                at += 3;
                yield new Node.Text(String.valueOf((char) bytes.u16(at - 2)));
            }
            case ENTITY -> {
                at++;
                yield new Node.Text(entity(name()));
            }
            case NORMAL_PLACE, OPTIONAL_PLACE -> {
                at += 4;
                yield new Node.Place(bytes.u16(at - 3), token == OPTIONAL_PLACE);
            }
            default -> throw noToken();
        };
    }

    private Node text() throws DamagedException {
        int type = bytes.u8(at + 1);
        if (type == ValueType.STRING) {
            return new Node.Text(counted(at + 2));
        }
        int width = ValueType.width(type);
        String text = values.of(type, at + 2, width);
        at += 2 + width;
        return new Node.Text(text);
    }

    /** UTF-16 text behind its number of characters; steps over it. */
    private String counted(int from) throws DamagedException {
        int length = bytes.u16(from);
        at = from + 2 + 2 * length;
        return bytes.text(from + 2, length);
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    private Node instruction() throws DamagedException {
        at++;
        String target = name();
        String data = "";
        if (at < end && bytes.u8(at) == INSTRUCTION_DATA) {
            data = counted(at + 1);
        }
        return new Node.Instruction(target, data);
    }

    private String name() throws DamagedException {
        int offset = bytes.offset(at);
        at += 4;
        if (offset == at) {
            at += names.size(offset);
        }
        return names.at(offset);
    }

    private Node instance() throws DamagedException {
        int id = bytes.i32(at + 2);
        int offset = bytes.offset(at + 6);
        at += 10;
        if (offset == at) {
            at += TEMPLATE_HEADER + bytes.offset(offset + 20);
        }
        ValueTable table = ValueTable.read(bytes, at, end);
        at = table.end();
        return new Node.Instance(id, offset, table);
    }

    private static DamagedException noToken() {
        return new DamagedException("The record holds a code that BinXml does not have.");
    }
}

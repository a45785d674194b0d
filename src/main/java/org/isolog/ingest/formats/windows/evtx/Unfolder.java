package org.isolog.ingest.formats.windows.evtx;

import java.util.List;

/** Unfolds the records of one chunk: puts their values into the templates, which are parsed once, and tells a sink the XML. */
final class Unfolder {
    private static final int DEEPEST = 64;

    private final BinXmlParser parser;
    private final ValueText text;
    private final ValueArray arrays;
    private final Budget budget;
    private final ChunkTemplates templates;
    private XmlSink sink;

    /** @param memory templates of the chunks before; those of this chunk are added */
    Unfolder(ChunkBytes bytes, TemplateMemory memory) {
        this.budget = new Budget();
        this.text = new ValueText(bytes);
        this.arrays = new ValueArray(bytes, text);
        this.parser = new BinXmlParser(bytes, text, budget);
        this.templates = new ChunkTemplates(bytes, parser, memory);
    }

    /**
     * Unfolds the BinXml of one record.
     *
     * @throws DamagedException when the sink may already have been told a part
     */
    void unfold(int at, int size, XmlSink target) throws DamagedException {
        sink = target;
        budget.startRecord();
        nodes(parser.fragment(at, size), ValueTable.EMPTY, 0);
    }

    private void nodes(List<Node> nodes, ValueTable values, int depth) throws DamagedException {
        if (depth > DEEPEST) {
            throw new DamagedException("The record is nested too deeply.");
        }
        for (Node node : nodes) {
            budget.unfolded(1);
            switch (node) {
                case Node.Element element -> element(element, values, depth);
                case Node.Text literal -> text(literal.text());
                case Node.Place place -> place(place.index(), values, depth);
                case Node.Instance instance -> nodes(templates.of(instance), instance.values(), depth + 1);
                case Node.Instruction instruction -> sink.instruction(instruction.target(), instruction.data());
            }
        }
    }

    private void element(Node.Element element, ValueTable values, int depth) throws DamagedException {
        if (element.dependency() != Node.NO_DEPENDENCY && values.type(element.dependency()) == ValueType.NULL) {
            return;
        }
        int array = arrayIn(element.content(), values);
        if (array < 0) {
            start(element, values);
            nodes(element.content(), values, depth + 1);
            sink.end(element.name());
            return;
        }
        int type = values.type(array) & ~ValueType.ARRAY;
        for (String item : arrays.items(type, values.offset(array), values.bytes(array))) {
            start(element, values);
            for (Node node : element.content()) {
                text(node instanceof Node.Place place && place.index() == array ? item : piece(node, values));
            }
            sink.end(element.name());
        }
    }

    /** Number of the first list of values that stands directly in an element, which is written once for each of them; or -1. */
    private static int arrayIn(List<Node> content, ValueTable values) {
        for (Node node : content) {
            if (node instanceof Node.Place place && (values.type(place.index()) & ValueType.ARRAY) != 0) {
                return place.index();
            }
        }
        return -1;
    }

    private void start(Node.Element element, ValueTable values) throws DamagedException {
        budget.unfolded(element.name().length());
        sink.start(element.name());
        for (Node.Attribute attribute : element.attributes()) {
            String value = value(attribute.value(), values);
            if (value != null) {
                budget.unfolded(1 + attribute.name().length() + value.length());
                sink.attribute(attribute.name(), value);
            }
        }
    }

    /** Value of an attribute; null where all of it is optional and missing. */
    private String value(List<Node> parts, ValueTable values) throws DamagedException {
        if (parts.size() == 1) {
            return part(parts.getFirst(), values);
        }
        StringBuilder joined = new StringBuilder();
        for (Node part : parts) {
            String text = part(part, values);
            if (text != null) {
                joined.append(text);
                budget.unfolded(text.length());
            }
        }
        return joined.toString();
    }

    private String part(Node node, ValueTable values) throws DamagedException {
        boolean missing = node instanceof Node.Place place && place.optional() && values.type(place.index()) == ValueType.NULL;
        return missing ? null : piece(node, values);
    }

    private String piece(Node node, ValueTable values) throws DamagedException {
        return switch (node) {
            case Node.Text literal -> literal.text();
            case Node.Place place -> single(place.index(), values);
            default -> "";
        };
    }

    private void place(int index, ValueTable values, int depth) throws DamagedException {
        if (values.type(index) == ValueType.BINXML) {
            nodes(parser.fragment(values.offset(index), values.bytes(index)), ValueTable.EMPTY, depth + 1);
        } else {
            text(single(index, values));
        }
    }

    private String single(int index, ValueTable values) throws DamagedException {
        int type = values.type(index);
        if (type == ValueType.NULL) {
            return "";
        }
        if ((type & ValueType.ARRAY) != 0) {
            return String.join(", ", arrays.items(type & ~ValueType.ARRAY, values.offset(index), values.bytes(index)));
        }
        return text.of(type, values.offset(index), values.bytes(index));
    }

    private void text(String value) throws DamagedException {
        if (!value.isEmpty()) {
            budget.unfolded(value.length());
            sink.text(value);
        }
    }
}

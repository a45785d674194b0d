package org.isolog.investigation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.isolog.report.VisibleText;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The raw text of a record for reading: JSON and XML with one value a line, and every character that hides, moves or reorders text as a
 * sign. What is no well-formed JSON or XML stays as it is.
 *
 * @param text as it is shown
 * @param kind {@code JSON}, {@code XML} or {@code text}
 */
public record RawText(String text, String kind) {
    private static final JsonFactory JSON = new JsonFactory();

    public static RawText of(String raw) {
        String body = raw.strip();
        if (body.startsWith("{") || body.startsWith("[")) {
            String pretty = json(body);
            return new RawText(VisibleText.of(pretty == null ? raw : pretty), pretty == null ? "text" : "JSON");
        }
        if (body.startsWith("<") && body.endsWith(">")) {
            String pretty = xml(body);
            return new RawText(VisibleText.of(pretty == null ? raw : pretty), pretty == null ? "text" : "XML");
        }
        return new RawText(VisibleText.of(raw), "text");
    }

    /** On one line and at most so many characters long, for a row of a grid. */
    public static String line(String raw, int most) {
        return VisibleText.line(raw.strip(), most);
    }

    // Token by token, so that numbers keep their digits and repeated names stay: it is evidence.
    private static String json(String body) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (JsonParser from = JSON.createParser(body); JsonGenerator to = JSON.createGenerator(text)) {
            to.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token.isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        } catch (IOException notJson) {
            return null;
        }
        return text.toString();
    }

    // A document of an attacker: no document types, so no entities, and nothing is fetched.
    private static String xml(String body) {
        try {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            documents.setExpandEntityReferences(false);
            DocumentBuilder builder = documents.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new InputSource(new StringReader(body)));
            TransformerFactory transformers = TransformerFactory.newInstance();
            transformers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer transformer = transformers.newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().stripTrailing();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException notXml) {
            return null;
        }
    }
}

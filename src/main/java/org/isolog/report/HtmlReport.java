package org.isolog.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/**
 * The report as one HTML file: no script, nothing fetched, charts as inline SVG, light and dark, fit to print. All values are
 * escaped by the template library where they stand; the content security policy in the file forbids the rest.
 */
public final class HtmlReport {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
            HtmlReport.class.getClassLoader(), "org.isolog.report.templates");

    /** Writes UTF-8 text; the caller opens the writer with that encoding, and closes it. */
    public void write(ReportData data, Writer writer) throws IOException {
        try {
            templates.render("report.jte", Map.of("page", ReportPage.of(data)), new WriterOutput(writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}

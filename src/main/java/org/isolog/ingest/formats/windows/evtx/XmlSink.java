package org.isolog.ingest.formats.windows.evtx;

/** Takes the XML of one record as it unfolds. */
interface XmlSink {
    /** An element begins; its attributes follow, then its content. */
    void start(String name);

    void attribute(String name, String value);

    /** May come several times in one element. */
    void text(String text);

    void instruction(String target, String data);

    /** The element that began last and has not ended. */
    void end(String name);
}

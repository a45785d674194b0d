/**
 * Windows event logs as Windows keeps them. In: the bytes of an EVTX file; out: its events, and its damaged records with the reason.
 *
 * <p>Bytes become chunks ({@code ChunkSource}), chunks become records, records are BinXml ({@code BinXmlParser}), and what BinXml
 * unfolds to ({@code Unfolder}) is written down twice: as Event XML and as names with values. Every offset of a file is hostile:
 * all reads are bounded by the chunk, nesting and unfolding by budgets. What a name means is not decided here.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-even6/">[MS-EVEN6], section 2.2.12, BinXml</a>
 * @see <a href="https://github.com/libyal/libevtx/blob/main/documentation/Windows%20XML%20Event%20Log%20(EVTX).asciidoc">EVTX file format</a>
 */
package org.isolog.ingest.formats.windows.evtx;

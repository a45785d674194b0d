package org.isolog.ingest.formats.windows.evtx;

import org.isolog.ingest.FieldPage;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;

/** Windows event logs as they lie in {@code System32\winevt\Logs}, also dirty, cut off or damaged ones. */
public final class EvtxFormat implements LogFormat {
    @Override
    public String name() {
        return "evtx";
    }

    @Override
    public String title() {
        return "Windows event log (EVTX)";
    }

    @Override
    public boolean isBinary() {
        return true;
    }

    @Override
    public FieldPage fields() {
        return FieldPage.of("windows");
    }

    @Override
    public double recognises(Head head) {
        byte[] bytes = head.bytes();
        if (Magic.isAt(FileHeader.MAGIC, bytes, 0)) {
            return 1;
        }
        // The header of the file is lost, or this is a part of one.
        return Chunk.find(bytes, 0, bytes.length) >= 0 ? 0.9 : 0;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) {
        return new EvtxReader(in, options.source());
    }
}

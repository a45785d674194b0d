package org.isolog.testkit.evtx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An EVTX file while it is written: header, chunks with their tables and checksums, records with templates. */
public final class EvtxFile {
    /** Bytes before the first chunk, and of a chunk. */
    public static final int HEADER = 4096;
    public static final int CHUNK = 65_536;

    private final List<ChunkOut> chunks = new ArrayList<>();
    private int flags;
    private long next = 1;

    public EvtxFile() {
        chunk();
    }

    /** What follows goes into a new chunk, which has names and templates of its own. */
    public EvtxFile chunk() {
        chunks.add(new ChunkOut());
        return this;
    }

    /** 1 for a log that was not closed, 4 for one without checksums. */
    public EvtxFile flags(int value) {
        flags = value;
        return this;
    }

    /** A record that puts values into a template. */
    public EvtxFile record(Instant written, EvtxTemplate template, EvtxValue... values) {
        ChunkOut out = chunks.getLast();
        out.record(next++, fileTime(written), () -> EvtxValue.instance(out, template, values));
        return this;
    }

    /** A record without a template, as collectors write forwarded events. */
    public EvtxFile plain(Instant written, String xml) {
        ChunkOut out = chunks.getLast();
        out.record(next++, fileTime(written), () -> EvtxTemplate.plain(xml).write(out));
        return this;
    }

    /** A record of any bytes; an offset inside them counts from the chunk, in which the next record stands at {@link #at}. */
    public EvtxFile raw(Instant written, byte[] binXml) {
        ChunkOut out = chunks.getLast();
        out.record(next++, fileTime(written), () -> out.bytes(binXml));
        return this;
    }

    /** Where the BinXml of the next record will stand in its chunk. */
    public int at() {
        return chunks.getLast().at() + 24;
    }

    public byte[] bytes() {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("ElfFile\0".getBytes(StandardCharsets.US_ASCII)).putLong(0).putLong(chunks.size() - 1).putLong(next);
        header.putInt(128).putShort((short) 1).putShort((short) 3).putShort((short) HEADER).putShort((short) chunks.size());
        header.putInt(120, flags).putInt(124, ChunkOut.sum(header.array(), 0, 120));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header.array());
        chunks.forEach(chunk -> file.writeBytes(chunk.finish()));
        return file.toByteArray();
    }

    static long fileTime(Instant time) {
        return (time.getEpochSecond() + 11_644_473_600L) * 10_000_000 + time.getNano() / 100;
    }
}

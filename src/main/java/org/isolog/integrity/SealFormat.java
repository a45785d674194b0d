package org.isolog.integrity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Sha256;

/**
 * Layout of a stored seal; numbers big-endian, a text is an int length and that many bytes of UTF-8.
 *
 * <pre>
 * 8 bytes "ISOLSEAL"   int format version, 1
 * int  model   long, int sealed (epoch second, nanosecond)   text author   text model SHA-256
 * text preset   int trees   int samples   long seed   long budget (IEEE 754 bits)
 * int  number of sources, then for each:
 *      int number   text path   text file SHA-256   text rows SHA-256   int rows
 *      for each row:  record number less that of the row before, zigzag LEB128
 *      for each row:  long, first eight bytes of its SHA-256
 * 32 bytes SHA-256 of all before
 * </pre>
 */
final class SealFormat {
    private static final byte[] MAGIC = "ISOLSEAL".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEAD = MAGIC.length + Integer.BYTES;

    private SealFormat() {
    }

    static byte[] write(BaselineSeal seal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(VERSION);
            writeHead(seal, out);
            out.writeInt(seal.sources().size());
            for (SealedSource source : seal.sources()) {
                writeSource(source, out);
            }
            out.write(Sha256.digest().digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void writeHead(BaselineSeal seal, DataOutputStream out) throws IOException {
        out.writeInt(seal.model());
        out.writeLong(seal.sealed().getEpochSecond());
        out.writeInt(seal.sealed().getNano());
        writeText(seal.author(), out);
        writeText(seal.modelSha256(), out);
        DetectionSettings settings = seal.settings();
        writeText(settings.preset().name(), out);
        out.writeInt(settings.trees());
        out.writeInt(settings.samples());
        out.writeLong(settings.seed());
        out.writeDouble(settings.budget());
    }

    private static void writeSource(SealedSource source, DataOutputStream out) throws IOException {
        out.writeInt(source.source());
        writeText(source.path(), out);
        writeText(source.fileSha256(), out);
        writeText(source.rowsSha256(), out);
        RowDigests rows = source.rows();
        out.writeInt(rows.size());
        long before = 0;
        for (int i = 0; i < rows.size(); i++) {
            writeNumber(rows.record(i) - before, out);
            before = rows.record(i);
        }
        for (int i = 0; i < rows.size(); i++) {
            out.writeLong(rows.digest(i));
        }
    }

    static BaselineSeal read(byte[] bytes) {
        if (bytes.length < HEAD + Sha256.BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw damaged("it does not begin as a seal", null);
        }
        byte[] content = Arrays.copyOf(bytes, bytes.length - Sha256.BYTES);
        if (!Arrays.equals(Sha256.digest().digest(content), Arrays.copyOfRange(bytes, content.length, bytes.length))) {
            throw damaged("its own check sum does not match", null);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.skipNBytes(MAGIC.length);
            int version = in.readInt();
            if (version != VERSION) {
                throw new IsologException("SEAL-NEWER", "The baseline seal has format " + version + ", this Isolog reads format "
                        + VERSION + ". Open the case with the Isolog that sealed it, or a newer one.");
            }
            BaselineSeal seal = readSeal(in);
            if (in.available() > 0) {
                throw damaged(in.available() + " bytes are too many", null);
            }
            return seal;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw damaged("its content cannot be read", e);
        }
    }

    private static BaselineSeal readSeal(DataInputStream in) throws IOException {
        int model = in.readInt();
        Instant sealed = Instant.ofEpochSecond(in.readLong(), in.readInt());
        String author = readText(in);
        String modelSha256 = readText(in);
        DetectionSettings settings = new DetectionSettings(DetectionSettings.Preset.valueOf(readText(in)),
                in.readInt(), in.readInt(), in.readLong(), in.readDouble());
        int count = in.readInt();
        List<SealedSource> sources = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sources.add(new SealedSource(in.readInt(), readText(in), readText(in), readText(in), readRows(in)));
        }
        return new BaselineSeal(model, sealed, author, modelSha256, settings, sources);
    }

    private static RowDigests readRows(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available() / 9) {
            throw new IOException("more rows announced than bytes are left");
        }
        long[] records = new long[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            before += readNumber(in);
            records[i] = before;
        }
        long[] digests = new long[size];
        for (int i = 0; i < size; i++) {
            digests[i] = in.readLong();
        }
        return new RowDigests(records, digests);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text is longer than the bytes that are left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void writeNumber(long number, DataOutputStream out) throws IOException {
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = in.readUnsignedByte();
            zigzag |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new IOException("a number has more than 64 bits");
    }

    private static IsologException damaged(String what, Exception cause) {
        return new IsologException("SEAL-DAMAGED", "The baseline seal of this case is damaged: " + what
                + ". It proves nothing any more; restore the case from a copy, or check the baseline and seal it again.", cause);
    }
}

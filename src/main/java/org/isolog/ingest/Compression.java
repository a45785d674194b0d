package org.isolog.ingest;

import com.github.luben.zstd.ZstdInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Compressions of a single stream, told apart by their first bytes; several streams after each other are one. */
enum Compression {
    GZIP(0x1f, 0x8b, 0x08) {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new GZIPInputStream(in, 1 << 16);
        }
    },
    BZIP2('B', 'Z', 'h', Magic.ANY, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59) {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new BZip2CompressorInputStream(in, true);
        }
    },
    XZ(0xFD, '7', 'z', 'X', 'Z', 0) {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new XZInputStream(in, Magic.MEMORY_KIB);
        }
    },
    ZSTD(0x28, 0xB5, 0x2F, 0xFD) {
        @Override
        InputStream open(InputStream in) throws IOException {
            return new ZstdInputStream(in);
        }
    },
    /** Zstandard whose first frame is one to skip, as parallel compressors write it. */
    ZSTD_SKIPPABLE(Magic.ANY, 0x2A, 0x4D, 0x18) {
        @Override
        boolean fits(byte[] head) {
            return super.fits(head) && (head[0] & 0xF0) == 0x50;
        }

        @Override
        InputStream open(InputStream in) throws IOException {
            return new ZstdInputStream(in);
        }
    };

    /** Bytes needed to tell. */
    static final int MAGIC = 10;
    private final int[] magic;

    Compression(int... magic) {
        this.magic = magic;
    }

    abstract InputStream open(InputStream in) throws IOException;

    boolean fits(byte[] head) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (magic[i] != Magic.ANY && (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Magic {
        /** Any byte. */
        static final int ANY = -1;
        /** Four times what the highest level of xz needs: a header that asks for more is not to be trusted. */
        static final int MEMORY_KIB = 256 * 1024;
    }

    /** The compression of bytes that begin like this; null for none. */
    static Compression of(byte[] head) {
        for (Compression compression : values()) {
            if (compression.fits(head)) {
                return compression;
            }
        }
        return null;
    }
}

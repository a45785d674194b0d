package org.isolog.core;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 (FIPS 180-4), written in lower-case hexadecimal. */
public final class Sha256 {
    public static final int BYTES = 32;
    private static final int BLOCK = 1 << 16;

    private Sha256() {
    }

    /** A digest that nothing was added to. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a digest came to; it is empty afterwards. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Of all that is left of a stream, which stays open.
     *
     * @param done told the bytes read so far, after every block
     */
    public static String of(InputStream in, LongConsumer done) throws IOException {
        MessageDigest digest = digest();
        byte[] block = new byte[BLOCK];
        long count = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
            count += read;
            done.accept(count);
        }
        return hex(digest);
    }
}

package org.isolog.ingest.pseudonym;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.isolog.core.IsologException;

/** The secret that pseudonyms are computed with: HMAC-SHA-256 (RFC 2104). Its text does not show it. */
public final class PseudonymKey {
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    /** @param secret 32 bytes */
    PseudonymKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** A new key; the same from no two calls. */
    public static PseudonymKey random() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new PseudonymKey(secret);
    }

    /**
     * The key in the file; where there is none, a new one is written there, for its owner's eyes only.
     *
     * @throws IsologException {@code PSEUDONYM-KEY}
     */
    public static PseudonymKey in(Path file) {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            PseudonymKey key = random();
            Files.writeString(file, "", StandardOpenOption.CREATE_NEW);
            if (!file.toFile().setReadable(false, false) | !file.toFile().setReadable(true, true)) {
                System.getLogger(PseudonymKey.class.getName()).log(System.Logger.Level.DEBUG, "cannot restrict who reads " + file);
            }
            Files.writeString(file, "Isolog pseudonym key. Keep it apart from the case: with it pseudonyms can be traced back.\n"
                    + HexFormat.of().formatHex(key.secret) + "\n", StandardCharsets.UTF_8);
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new IsologException("PSEUDONYM-KEY", file + " has just been made by another program. Try again.", e);
        } catch (IOException e) {
            throw new IsologException("PSEUDONYM-KEY", file + " cannot be read or written: " + e.getMessage() + ". Choose another file for the key.", e);
        }
    }

    private static PseudonymKey read(Path file) throws IOException {
        List<String> lines = Files.size(file) > 10_000 ? List.of() : Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        return lines.stream().map(String::strip).filter(line -> line.matches("[0-9a-f]{" + 2 * BYTES + "}")).findFirst()
                .map(line -> new PseudonymKey(HexFormat.of().parseHex(line)))
                .orElseThrow(() -> new IsologException("PSEUDONYM-KEY", file + " holds no key of Isolog (" + 2 * BYTES
                        + " hexadecimal digits on a line). Name the file of this case's key, or one that does not exist yet."));
    }

    /** 32 bytes for a text; the kind keeps a user and a host of the same name apart. */
    byte[] digest(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal((kind + "\0" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** A name for the key that does not give it away: 8 hexadecimal digits, the same for the same key. */
    public String fingerprint() {
        return HexFormat.of().formatHex(digest("fingerprint", ""), 0, 4);
    }

    @Override
    public String toString() {
        return "key " + fingerprint();
    }
}

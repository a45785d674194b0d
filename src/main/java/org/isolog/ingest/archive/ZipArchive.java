package org.isolog.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import net.lingala.zip4j.model.FileHeader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Zip: entries are read where they are. Commons Compress knows all methods but no encryption, so zip4j reads the encrypted entries
 * (ZipCrypto and AES). Without its directory, which stands at the end, a zip is read from the front as far as it goes.
 */
final class ZipArchive {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int PROBE = 1 << 16;

    private final Entries entries;
    private final List<String> passwords;

    ZipArchive(Entries entries, List<String> passwords) {
        this.entries = entries;
        this.passwords = passwords;
    }

    void read(Path file) throws IOException, Refusal {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).get();
        } catch (IOException | RuntimeException withoutDirectory) {
            readFromTheFront(file);
            return;
        }
        entries.spool().keep(zip);
        if (zip.getEntry(CONTENT_TYPES) != null) {
            throw Refusal.because(entries.archive().path() + " is an Office document, not a log. Export its table as CSV and import that.");
        }
        boolean encrypted = false;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
            if (isFile(entry) && entry.getGeneralPurposeBit().usesEncryption()) {
                encrypted = true;
            } else if (isFile(entry) && entries.wants(entry.getName())) {
                add(zip, entry);
            }
        }
        if (encrypted) {
            readEncrypted(file);
        }
    }

    private static boolean isFile(ZipArchiveEntry entry) {
        return !entry.isDirectory() && !entry.isUnixSymlink();
    }

    private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refusal {
        if (!zip.canReadEntryData(entry)) {
            entries.problem(entry.getName(), "is packed by a method that Isolog does not know (" + entry.getMethod() + "). Unpack it and import the file.");
            return;
        }
        entries.add(entry.getName(), entry.getSize(), entry.getTime() < 0 ? null : new Date(entry.getTime()), () -> open(zip, entry));
    }

    private static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        return new EntryStream(in, entry.getSize(), () -> in.getChecksum().getValue() == entry.getCrc());
    }

    private void readEncrypted(Path file) throws IOException, Refusal {
        List<net.lingala.zip4j.ZipFile> unlocked = passwords.stream()
                .map(password -> entries.spool().keep(new net.lingala.zip4j.ZipFile(file.toFile(), password.toCharArray()))).toList();
        int locked = 0;
        net.lingala.zip4j.ZipFile directory = entries.spool().keep(new net.lingala.zip4j.ZipFile(file.toFile()));
        for (FileHeader header : directory.getFileHeaders()) {
            if (header.isEncrypted() && !header.isDirectory() && entries.wants(header.getFileName())) {
                net.lingala.zip4j.ZipFile opens = unlocked.stream().filter(zip -> opens(zip, header)).findFirst().orElse(null);
                if (opens == null) {
                    locked++;
                } else {
                    entries.add(header.getFileName(), header.getUncompressedSize(), new Date(header.getLastModifiedTimeEpoch()),
                            () -> new EntryStream(new BufferedInputStream(opens.getInputStream(header)), header.getUncompressedSize()));
                }
            }
        }
        if (locked > 0) {
            throw Passwords.missing(entries.archive().path(), locked, passwords);
        }
    }

    // The check of ZipCrypto is one byte, so that a wrong password passes once in 256 times: the bytes must make sense too.
    private static boolean opens(net.lingala.zip4j.ZipFile zip, FileHeader header) {
        try (InputStream in = zip.getInputStream(header)) {
            in.readNBytes(PROBE);
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    private void readFromTheFront(Path file) throws IOException, Refusal {
        int before = entries.found().size();
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && entries.wants(entry.getName())) {
                    if (zip.canReadEntryData(entry)) {
                        entries.spool(entry.getName(), entry.getSize(), entry.getLastModifiedDate(), zip);
                    } else {
                        entries.problem(entry.getName(), "cannot be read: the archive is cut off and this entry is encrypted. Get a complete copy.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damage) {
            // what came before the damage is there
        }
        throw Refusal.because(entries.archive().path() + " is damaged or cut off: the " + (entries.found().size() - before)
                + " files before that are taken. Get a complete copy for the rest.");
    }
}

package org.isolog.ingest.formats.windows.evtx;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The public logs that lie beside the project, out of their zips. A test that needs them is skipped where they are not. */
final class SharedZips {
    private SharedZips() {
    }

    static Path folder(String name) {
        Path folder = Path.of(System.getProperty("isolog.sharedData", "none")).resolve(name);
        assumeTrue(Files.isDirectory(folder), "the shared sample logs are not on this machine");
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of a zip by their names. */
    static Map<String, byte[]> entries(Path zip, String ending) {
        Map<String, byte[]> entries = new TreeMap<>();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream files = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().endsWith(ending)) {
                    entries.put(entry.getName(), files.readAllBytes());
                }
            }
            return entries;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.isolog.ui.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Fifty small files as evidence comes: a sample of each of 47 formats, most in folders, six of them in an archive and one packed by itself;
 * a copy of one of them, a table with ragged rows, and a picture.
 */
final class ManyFiles {
    static final int FORMATS = 47;
    private static final int IN_ARCHIVE = 40;
    private static final int PACKED = 46;
    private static final String EXPECTED = ".expected.jsonl";

    private final Path folder;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /** @param events that the format's own test expects of it */
    record Sample(String format, Path file, long events) {
    }

    private ManyFiles(Path folder) {
        this.folder = folder;
    }

    static ManyFiles in(Path folder) {
        ManyFiles files = new ManyFiles(folder);
        try {
            files.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    Path folder() {
        return folder;
    }

    /** By the path in the folder, with {@code !entry} inside the archive. */
    Map<String, Sample> samples() {
        return samples;
    }

    private void write() throws IOException {
        List<Sample> all = all();
        Files.createDirectories(folder);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("cloud.zip")))) {
            for (int i = 0; i < FORMATS; i++) {
                put(all.get(i), i, zip);
            }
        }
        Sample first = all.getFirst();
        Files.copy(first.file(), folder.resolve("zz-copy-" + first.file().getFileName()));
        Files.writeString(folder.resolve("badges.csv"), "ts,user,action,badge\n2026-03-02T08:00:00Z,alice,read,B-1\n2026-03-02T09:00:00Z,bob,write,B-2,extra\n"
            + "2026-03-02T10:00:00Z,carol,read,B-3\nbroken\n");
        Files.write(folder.resolve("camera.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 0, 0, 0, (byte) 0xff, (byte) 0xd8, 0, 0, 1});
    }

    private void put(Sample sample, int number, ZipOutputStream zip) throws IOException {
        String name = sample.format() + "-" + sample.file().getFileName();
        if (number < IN_ARCHIVE) {
            String host = List.of("dc01", "gate01", "web01", "mail01").get(number % 4);
            Files.createDirectories(folder.resolve(host));
            Files.copy(sample.file(), folder.resolve(host).resolve(name));
            samples.put(host + "/" + name, sample);
        } else if (number < PACKED) {
            zip.putNextEntry(new ZipEntry("export/" + name));
            Files.copy(sample.file(), zip);
            zip.closeEntry();
            samples.put("cloud.zip!export/" + name, sample);
        } else {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                Files.copy(sample.file(), out);
            }
            samples.put(name + ".gz", sample);
        }
    }

    /** The first sample of each format; folders without one hold classes. */
    private static List<Sample> all() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> formats = Files.list(resources())) {
            for (Path format : formats.filter(Files::isDirectory).sorted().toList()) {
                first(format).ifPresent(samples::add);
            }
        }
        return samples;
    }

    private static Optional<Sample> first(Path format) throws IOException {
        try (Stream<Path> inside = Files.list(format)) {
            Optional<Path> file = inside.filter(path -> Files.exists(Path.of(path + EXPECTED))).sorted().findFirst();
            return file.isEmpty() ? Optional.empty() : Optional.of(new Sample(format.getFileName().toString(), file.get(), events(file.get())));
        }
    }

    private static long events(Path sample) throws IOException {
        return Files.readString(Path.of(sample + EXPECTED), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.contains("\"skipped\":\"")).count();
    }

    private static Path resources() {
        try {
            return Path.of(ManyFiles.class.getResource("/org/isolog/ingest/formats").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

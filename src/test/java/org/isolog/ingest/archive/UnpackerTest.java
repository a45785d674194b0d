package org.isolog.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Limits;
import org.isolog.ingest.Spool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnpackerTest {
    private static final String SECRET = "S3cret, wörd";

    @TempDir
    Path folder;

    @TempDir
    Path temporary;

    private Spool spool;

    @AfterEach
    void close() {
        if (spool != null) {
            spool.close();
        }
    }

    @Test
    void nestedArchivesGiveTheirFilesInOrder() throws IOException {
        byte[] inner = zip(Map.of("deep.log", bytes("deep")));
        byte[] tar = gzip(tar(ordered("b.log", bytes("b"), "in.zip", inner, "a.log", bytes("a"))));
        Path outer = file("case.data", zip(ordered("logs.tar.gz", tar, "x/plain.log", bytes("plain"))));

        Unpacker.Unpacked unpacked = unpack(Limits.DEFAULT, List.of(), outer);

        assertThat(unpacked.problems()).isEmpty();
        assertThat(contents(unpacked)).containsExactly(
                outer + "!logs.tar.gz!a.log=a", outer + "!logs.tar.gz!b.log=b", outer + "!logs.tar.gz!in.zip!deep.log=deep",
                outer + "!x/plain.log=plain");
        assertThat(unpacked.files().getFirst().origin()).isEqualTo(outer);
    }

    @Test
    void filesOfARotatedLogComeOldestFirst() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("auth.log", "auth.log.1", "auth.log.10.gz", "auth.log.2.gz", "other.log", "sys-20250102", "sys", "sys-20250101")) {
            files.put(name, bytes(name));
        }
        Unpacker.Unpacked unpacked = unpack(Limits.DEFAULT, List.of(), file("a.tar", tar(files)));
        assertThat(unpacked.files()).extracting(Evidence::name)
                .containsExactly("auth.log.10.gz", "auth.log.2.gz", "auth.log.1", "auth.log", "other.log", "sys-20250101", "sys-20250102", "sys");
    }

    @ParameterizedTest
    @EnumSource(value = EncryptionMethod.class, names = {"AES", "ZIP_STANDARD"})
    void encryptedZip(EncryptionMethod method) throws IOException {
        Path zip = file("locked.zip", encrypted(method));
        assertThat(contents(unpack(Limits.DEFAULT, List.of("wrong", SECRET), zip))).containsExactly(zip + "!a.log=top secret");
        for (List<String> passwords : List.of(List.<String>of(), List.of("wrong"))) {
            Unpacker.Unpacked locked = unpack(Limits.DEFAULT, passwords, zip);
            assertThat(locked.files()).isEmpty();
            assertThat(locked.locked()).containsExactly(zip.toString());
            assertThat(locked.problems()).singleElement().asString().startsWith(zip + " is encrypted (1 files) and ");
        }
    }

    @Test
    void sevenZipWithAndWithoutPassword() throws IOException {
        Path plain = sevenZip("plain.7z", null);
        assertThat(contents(unpack(Limits.DEFAULT, List.of(), plain))).containsExactly(plain + "!a.log=seven", plain + "!d/b.log=zip");
        Path locked = sevenZip("locked.7z", SECRET);
        assertThat(contents(unpack(Limits.DEFAULT, List.of("wrong", SECRET), locked))).containsExactly(locked + "!a.log=seven", locked + "!d/b.log=zip");
        assertThat(unpack(Limits.DEFAULT, List.of("wrong"), locked).locked()).containsExactly(locked.toString());
        assertThat(unpack(Limits.DEFAULT, List.of(), locked).locked()).containsExactly(locked.toString());
    }

    @Test
    void hostileNamesAreOnlyShown() throws IOException {
        Path zip = file("evil.zip", zip(ordered("../../up.log", bytes("1"), "/etc/passwd", bytes("2"), "C:\\x\u001b[2J\u202e.log", bytes("3"),
                "__MACOSX/a", bytes("4"), ".hidden/b.log", bytes("5"), "./ok.log", bytes("6"))));
        Unpacker.Unpacked unpacked = unpack(Limits.DEFAULT, List.of(), zip);
        assertThat(unpacked.files()).extracting(Evidence::path).containsExactlyInAnyOrder(zip + "!../../up.log", zip + "!/etc/passwd",
                zip + "!C:/x\ufffd[2J\ufffd.log", zip + "!ok.log");
        try (var all = Files.walk(temporary)) {
            assertThat(all.filter(Files::isRegularFile).map(path -> path.getFileName().toString())).allMatch(name -> name.matches("\\d+\\.bin|in-use"));
        }
    }

    @Test
    void equalNamesAreToldApart() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            put(out, "a.log", bytes("first"));
            put(out, "a.log", bytes("second"));
        }
        Path tar = file("twice.tar", bytes.toByteArray());
        assertThat(contents(unpack(Limits.DEFAULT, List.of(), tar))).containsExactly(tar + "!a.log=first", tar + "!a.log (2)=second");
    }

    @Test
    void archivesTooDeep() throws IOException {
        byte[] archive = zip(Map.of("core.log", bytes("core")));
        for (int i = 0; i < 5; i++) {
            archive = zip(ordered("a.zip", archive, "z.log", bytes("beside")));
        }
        Path bomb = file("deep.zip", archive);
        Unpacker.Unpacked unpacked = unpack(new Limits(3, 100, 500, 1 << 30), List.of(), bomb);
        assertThat(unpacked.files()).hasSize(3);
        assertThat(unpacked.problems()).containsExactly(bomb + " holds archives in archives more than 3 deep, as only archive bombs do: the deeper ones are left out.");
    }

    @Test
    void tooManyFiles() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            files.put("f" + i, bytes("x"));
        }
        Path many = file("many.tar", tar(files));
        Unpacker.Unpacked unpacked = unpack(new Limits(8, 10, 500, 1 << 30), List.of(), many);
        assertThat(unpacked.files()).hasSize(10);
        assertThat(unpacked.problems()).singleElement().asString().startsWith(many + " holds more than 10 files: the first ones are taken.");
    }

    @Test
    void bombInEveryKindOfArchive() throws IOException {
        byte[] zeros = new byte[8 << 20];
        Limits limits = new Limits(8, 100, 500, 1 << 20);
        Path zip = file("zeros.zip", zip(ordered("a.log", bytes("good"), "b.log", zeros)));
        Path tar = file("zeros.tgz", gzip(tar(Map.of("b.log", zeros))));
        Path nested = file("nested.zip", zip(Map.of("n.zip", zip(Map.of("o.zip", zip(Map.of("b.log", zeros)))))));
        Unpacker.Unpacked unpacked = unpack(limits, List.of(), zip, tar, nested, file("after.log", bytes("after")));
        assertThat(unpacked.problems()).anySatisfy(problem -> assertThat(problem).startsWith(zip + " unpacks to more than 500 times"))
                .anySatisfy(problem -> assertThat(problem).startsWith(tar + ": The file unpacks to more than 500 times")).anySatisfy(problem -> assertThat(problem).startsWith(nested.toString()));
        assertThat(unpacked.files()).extracting(Evidence::name).contains("a.log", "after.log");
    }

    @Test
    void damagedArchivesGiveWhatComesBefore() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> files = ordered("a.log", bytes("sound"), "b.log", noise);
        for (byte[] whole : List.of(zip(files), gzip(tar(files)), tar(files))) {
            Path cut = file("cut" + whole.length, Arrays.copyOf(whole, whole.length / 2));
            Unpacker.Unpacked unpacked = unpack(Limits.DEFAULT, List.of(), cut);
            assertThat(unpacked.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem).startsWith(cut.toString()));
            assertThat(unpacked.files()).as(unpacked.problems().toString()).extracting(Evidence::path).first().isEqualTo(cut + "!a.log");
            try (InputStream in = unpacked.files().getFirst().opener().open()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes("sound"));
            }
            close();
        }
    }

    @Test
    void officeDocumentIsNoArchiveOfLogs() throws IOException {
        Path book = file("book.xlsx", zip(ordered("[Content_Types].xml", bytes("<x/>"), "xl/a.xml", bytes("<x/>"))));
        assertThat(unpack(Limits.DEFAULT, List.of(), book).problems())
                .containsExactly(book + " is an Office document, not a log. Export its table as CSV and import that.");
    }

    @Test
    void spoolIsGoneWhenClosedAndLeftOversWithTheNext() throws IOException {
        Path dead = Files.createDirectory(temporary.resolve("isolog-unpacked-1"));
        Files.createFile(dead.resolve("in-use"));
        Files.createFile(dead.resolve("1.bin"));
        unpack(Limits.DEFAULT, List.of(), file("a.tgz", gzip(tar(Map.of("a.log", bytes("a"))))));
        assertThat(dead).doesNotExist();
        Spool other = new Spool(temporary);
        other.newFile();
        assertThat(contents(unpackWith(spool))).isEmpty();
        other.close();
        close();
        assertThat(temporary).isEmptyDirectory();
    }

    private Unpacker.Unpacked unpack(Limits limits, List<String> passwords, Path... files) {
        close();
        spool = new Spool(temporary);
        return new Unpacker(spool, passwords, limits, Progress.silent()).unpack(Arrays.stream(files).map(Evidence::of).toList());
    }

    private static Unpacker.Unpacked unpackWith(Spool spool) {
        return new Unpacker(spool, List.of(), Limits.DEFAULT, Progress.silent()).unpack(List.of());
    }

    private static List<String> contents(Unpacker.Unpacked unpacked) {
        return unpacked.files().stream().map(evidence -> {
            try (InputStream in = evidence.opener().open()) {
                return evidence.path() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> ordered(Object... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(tar, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(EncryptionMethod method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, SECRET.toCharArray())) {
            ZipParameters parameters = new ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(method);
            parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
            parameters.setFileNameInZip("a.log");
            zip.putNextEntry(parameters);
            new ByteArrayInputStream(bytes("top secret")).transferTo(zip);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private Path sevenZip(String name, String password) throws IOException {
        Path file = folder.resolve(name);
        try (SevenZOutputFile out = password == null ? new SevenZOutputFile(file.toFile()) : new SevenZOutputFile(file.toFile(), password.toCharArray())) {
            for (Map.Entry<String, byte[]> entry : ordered("d/b.log", bytes("zip"), "a.log", bytes("seven")).entrySet()) {
                SevenZArchiveEntry header = new SevenZArchiveEntry();
                header.setName(entry.getKey());
                out.putArchiveEntry(header);
                out.write(entry.getValue());
                out.closeArchiveEntry();
            }
        }
        return file;
    }
}

package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.isolog.cli.Terminal.Result;
import org.isolog.core.LogEntry;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.Investigation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives, addresses and pseudonyms through the commands. */
class WrappedSourcesTest {
    private static final String TABLE = "ts,user,src_ip,note\n2026-03-02T08:00:00Z,alice,192.0.2.7,alice on ws1\n2026-03-02T09:00:00Z,bob,192.0.2.8,saw alice\n";

    @TempDir
    Path folder;

    @Test
    void anEntryIsASourceOfItsOwnAndTheArchiveIsNoted() throws IOException, NoSuchAlgorithmException {
        Path zip = folder.resolve("case.zip");
        try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("logs/badges.csv"));
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        Result result = run("import", zip, "--case", folder.resolve("case"));
        assertThat(result.code()).as(result.err().toString()).isZero();
        try (Investigation made = open()) {
            SourceInfo source = made.sources().getFirst();
            assertThat(source.path()).isEqualTo(zip + "!logs/badges.csv");
            assertThat(source.size()).isEqualTo(TABLE.length());
            assertThat(source.sha256()).isEqualTo(sha256(TABLE.getBytes(StandardCharsets.UTF_8)));
            assertThat(made.log(0, 10)).extracting(LogEntry::detail)
                    .contains(zip + ": archive, 1 files of it are imported, SHA-256 " + sha256(Files.readAllBytes(zip)) + ".");
        }
        assertThat(run("import", zip, "--case", folder.resolve("case2"), "--account", zip).err()).hasSize(1).first().asString().contains("case.zip");
    }

    @Test
    void passwordIsAskedForByACodeOfItsOwn() throws IOException {
        Path zip = folder.resolve("locked.zip");
        Path table = Files.writeString(folder.resolve("badges.csv"), TABLE);
        try (ZipFile archive = new ZipFile(zip.toFile(), "secret".toCharArray())) {
            ZipParameters parameters = new ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(EncryptionMethod.AES);
            archive.addFile(table.toFile(), parameters);
        }
        assertThat(run("import", zip, "--case", folder.resolve("case")).err()).containsExactly("isolog: " + zip
                + " is encrypted (1 files) and no password was given. Give its password (on the command line with --password), then import it again. [ARCHIVE-PASSWORD]");
        Path passwords = Files.writeString(folder.resolve("passwords.txt"), "wrong\nsecret\n");
        assertThat(run("import", zip, "--case", folder.resolve("case"), "--password-file", passwords).code()).isZero();
    }

    @Test
    void addressLeavesNoSecretInTheCase() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        List<String> seen = new ArrayList<>();
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] page = (exchange.getRequestURI().getQuery().contains("page=2") ? "{\"value\":[{\"time\":\"2026-03-02T09:00:00Z\",\"user\":\"bob\"}]}"
                    : "{\"value\":[{\"time\":\"2026-03-02T08:00:00Z\",\"user\":\"alice\"}],\"@odata.nextLink\":\"/logs?page=2&key=k3y\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/logs?key=";
        Path header = Files.writeString(folder.resolve("header.txt"), "Authorization: Bearer t0k3n\n");
        Result result = run("import", url + "k3y", "--header-file", header, "--case", folder.resolve("case"));
        server.stop(0);
        assertThat(result.code()).as(result.err().toString()).isZero();
        assertThat(seen).containsExactly("Bearer t0k3n", "Bearer t0k3n");
        try (Investigation made = open()) {
            assertThat(made.sources()).extracting(SourceInfo::path).containsExactly(url + "***");
            assertThat(made.eventCount()).isEqualTo(2);
            assertThat(made.log(0, 10).toString()).doesNotContain("t0k3n").doesNotContain("k3y");
        }
    }

    @Test
    void pseudonymsReachEveryTextOfTheCase() throws IOException {
        Path table = Files.writeString(folder.resolve("badges.csv"), TABLE);
        Path key = folder.resolve("case.key");
        Path events = folder.resolve("events.jsonl");
        Result result = run("import", table, "--case", folder.resolve("case"), "--pseudonymise", key);
        assertThat(result.code()).as(result.err().toString()).isZero();
        assertThat(result.out()).anyMatch(line -> line.startsWith("    People, hosts and addresses were replaced by pseudonyms in fields and raw text (key "));
        run("export", "--case", folder.resolve("case"), "--events", events);
        assertThat(events).content().doesNotContain("alice").doesNotContain("bob").doesNotContain("192.0.2").containsPattern("saw user-[a-z0-9]{8}");
        assertThat(run("import", table, "--case", folder.resolve("other"), "--pseudonymise", folder.resolve("other/x.key")).err()).last().asString()
                .contains("[PSEUDONYM-KEY]");
    }

    private Result run(Object... arguments) {
        return new Terminal(folder).run(arguments);
    }

    private Investigation open() {
        return Investigation.open(folder.resolve("case"), Clock.systemUTC(), "ana");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.isolog.core.Event;
import org.isolog.core.ImportAccount;
import org.isolog.core.KnownName;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    @TempDir
    private Path temp;

    private Path create(int events) {
        Path directory = temp.resolve("case");
        try (CaseStore store = CaseStore.create(directory, "Case", Cases.CLOCK)) {
            List<Event> many = new ArrayList<>();
            for (int i = 1; i <= events; i++) {
                many.add(Cases.login(i));
            }
            Cases.add(store, "a.csv", many, List.of());
        }
        return directory;
    }

    private static void assertCode(String code, Path directory) {
        assertThatThrownBy(() -> CaseStore.open(directory, Cases.CLOCK)).isInstanceOf(IsologException.class)
            .hasMessageContaining(directory.toString()).extracting("code").isEqualTo(code);
    }

    @Test
    void keepsItsNameAndSources() {
        Path directory = temp.resolve("case");
        SourceInfo expected = new SourceInfo(1, "dir/a.csv", 1234, "sha-of-dir/a.csv", "csv", "UTC",
            new ImportAccount(0.75, 5, 2, 3, 0, 0, Cases.START.plusSeconds(1), Cases.START.plusSeconds(2)), Cases.NOW);
        SkippedRecord third = new SkippedRecord(3, 120, "No.", "x".repeat(200));
        try (CaseStore store = CaseStore.create(directory, "Case", Cases.CLOCK)) {
            SourceInfo told = Cases.add(store, "dir/a.csv", List.of(Cases.login(1), Cases.login(2)),
                List.of(new SkippedRecord(3, 120, "No.", "x".repeat(300)), new SkippedRecord(4, 180, "Bad.", null), new SkippedRecord(5, 190, "No.", "y")));
            assertThat(told).isEqualTo(expected);
        }
        try (CaseStore store = CaseStore.open(directory, Cases.CLOCK)) {
            assertThat(store.name()).isEqualTo("Case");
            assertThat(store.created()).isEqualTo(Cases.NOW);
            assertThat(store.sources().all()).containsExactly(expected);
            assertThat(store.sources().bySha256("sha-of-dir/a.csv")).contains(expected);
            assertThat(store.sources().bySha256("other")).isEmpty();
            assertThat(store.sources().skipped(1, 1)).containsExactly(third);
            assertThat(store.sources().firstSkipped(1)).containsExactly(Map.entry("Bad.", new SkippedRecord(4, 180, "Bad.", null)), Map.entry("No.", third));
            assertThat(store.sources().skippedReasons(1)).containsExactly(Map.entry("No.", 2L), Map.entry("Bad.", 1L));
        }
    }

    @Test
    void refusesFoldersThatAreNotNew() throws IOException {
        Path directory = create(1);
        assertThatThrownBy(() -> CaseStore.create(directory, "Case", Cases.CLOCK)).extracting("code").isEqualTo("CASE-EXISTS");
        Path other = Files.createDirectory(temp.resolve("other"));
        Files.writeString(other.resolve("file"), "x");
        assertThatThrownBy(() -> CaseStore.create(other, "Case", Cases.CLOCK)).extracting("code").isEqualTo("CASE-NOT-EMPTY");
        assertThatThrownBy(() -> CaseStore.create(other.resolve("file/case"), "Case", Cases.CLOCK)).extracting("code").isEqualTo("CASE-NOT-WRITABLE");
        assertCode("CASE-MISSING", other);
        assertThat(CaseStore.isCase(other)).isFalse();
        assertThat(CaseStore.isCase(directory)).isTrue();
    }

    @Test
    void isLockedWhileItIsOpen() {
        Path directory = create(1);
        CaseStore store = CaseStore.open(directory, Cases.CLOCK);
        assertCode("CASE-LOCKED", directory);
        store.close();
        CaseStore.open(directory, Cases.CLOCK).close();
    }

    @Test
    void leavesACaseOfANewerVersionAsItIs() throws Exception {
        Path directory = create(1);
        sql(directory, "INSERT INTO schema_version VALUES (9999, LOCALTIMESTAMP)");
        byte[] before = Files.readAllBytes(directory.resolve("case.mv.db"));
        assertCode("CASE-NEWER", directory);
        assertThat(Files.readAllBytes(directory.resolve("case.mv.db"))).isEqualTo(before);
    }

    @Test
    void refusesACaseThatBringsProgramCode() throws Exception {
        Path directory = create(1);
        sql(directory, "CREATE ALIAS evil FOR 'java.lang.System.nanoTime'");
        assertCode("CASE-DAMAGED", directory);
    }

    @Test
    void leavesADamagedDatabaseAsItIs() throws Exception {
        Path directory = create(20_000);
        Path file = directory.resolve("case.mv.db");
        byte[] good = Files.readAllBytes(file);
        byte[] random = good.clone();
        new Random(1).nextBytes(random);
        byte[] holes = good.clone();
        Arrays.fill(holes, 4096 * 2, holes.length, (byte) 0);
        for (byte[] bad : List.of(new byte[0], new byte[good.length], random, holes, Arrays.copyOf(good, 5000), Arrays.copyOf(good, good.length / 2))) {
            Files.write(file, bad);
            assertCode("CASE-DAMAGED", directory);
            assertThat(Files.readAllBytes(file)).isEqualTo(bad);
        }
        Files.write(file, good);
        CaseStore.open(directory, Cases.CLOCK).close();
    }

    @Test
    void takesOutACancelledSource() {
        Path directory = create(3);
        try (CaseStore store = CaseStore.open(directory, Cases.CLOCK)) {
            SourceImport source = store.sources().begin("b.csv", "csv", "UTC");
            for (int i = 1; i <= 50_000; i++) {
                source.add(Cases.event(i, "only-here", "v"));
            }
            assertThatThrownBy(() -> store.sources().begin("c.csv", "csv", "UTC")).extracting("code").isEqualTo("IMPORT-RUNNING");
            assertThat(store.events().count()).isEqualTo(3);
            source.close();

            assertThat(store.sources().all()).extracting(SourceInfo::path).containsExactly("a.csv");
            assertThat(store.events().get(4)).isEmpty();
            assertThat(store.events().fieldNames()).doesNotContain("only-here");
            assertThat(Cases.add(store, "b.csv", Cases.login(1)).id()).isEqualTo(2);
            assertThat(store.events().count()).isEqualTo(4);
        }
    }

    @Test
    void skipsARecordTooLongForTheDatabase() {
        Path directory = temp.resolve("case");
        try (CaseStore store = CaseStore.create(directory, "Case", Cases.CLOCK); SourceImport source = store.sources().begin("a", "csv", null)) {
            Event event = Cases.login(1);
            source.add(new Event(0, event.ref(), event.time(), event.fields(), "x".repeat(1_000_001)));
            source.add(Cases.event(2, "k", "\u0001".repeat(300_000)));
            Event longest = new Event(0, Cases.login(3).ref(), event.time(), event.fields(), "x".repeat(1_000_000));
            source.add(longest);
            List<SourceFact> facts = List.of(SourceFact.problem("cut off"), new SourceFact(SourceFact.Kind.QUIET, 1, 2, "quiet"));
            List<KnownName> names = List.of(new KnownName("host.name", "a", ""), new KnownName("user.name", "u", "D"));
            source.found(facts, names);
            assertThat(store.sources().names()).isEmpty();
            ImportAccount account = source.complete(1, "s", 1, 3).account();
            assertThat(store.sources().names()).containsExactlyElementsOf(names);
            assertThat(store.sources().facts(1)).isEqualTo(facts);
            assertThat(store.sources().facts(2)).isEmpty();
            assertThat(account).extracting(ImportAccount::stored, ImportAccount::skipped).containsExactly(1L, 2L);
            assertThat(store.events().get(1)).contains(longest.withId(1));
        }
    }

    @Test
    void doesNotDependOnTheZoneOfTheComputer() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Instant inTheGap = Instant.parse("2025-03-09T02:30:00.000000001Z");
            Path directory = temp.resolve("case");
            Event event = new Event(0, Cases.login(1).ref(), org.isolog.core.EventTime.stated(inTheGap, "t"), Cases.login(1).fields(), "r");
            try (CaseStore store = CaseStore.create(directory, "Case", Cases.CLOCK)) {
                Cases.add(store, "a", event);
            }
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            try (CaseStore store = CaseStore.open(directory, Cases.CLOCK)) {
                List<Event> events = new ArrayList<>();
                store.events().scan(events::add, Progress.silent());
                assertThat(events).containsExactly(event.withId(1));
                assertThat(store.events().firstTime()).isEqualTo(inTheGap);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void sql(Path directory, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("case") + ";PAGE_SIZE=32768", "sa", "")) {
            Database.execute(connection, sql);
        }
        try (FileChannel file = FileChannel.open(directory.resolve("case.mv.db"), StandardOpenOption.READ)) {
            assertThat(file.size()).isPositive();
        }
    }
}

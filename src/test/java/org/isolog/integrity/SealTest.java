package org.isolog.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.ImportAccount;
import org.isolog.core.IsologException;
import org.isolog.core.Sha256;
import org.isolog.core.SourceInfo;
import org.isolog.core.SourceRef;
import org.isolog.integrity.Change.Kind;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Instant SEALED = Instant.parse("2026-03-01T10:00:00.123456789Z");
    private static final byte[] MODEL = "a trained forest".getBytes(StandardCharsets.UTF_8);
    private static final DetectionSettings SETTINGS = DetectionSettings.defaults();
    private static final SourceInfo AUTH = source(1, "logs/auth.log", "aa");
    private static final SourceInfo WEB = source(2, "logs/web.zip!access.log", "bb");

    private final List<SourceInfo> sources = new ArrayList<>(List.of(AUTH, WEB));
    private final List<Event> events = events();

    @Test
    void anUntouchedBaselineIsIntact() {
        assertThat(verify(MODEL, SETTINGS)).isEqualTo(new Verification(List.of(), List.of()));
    }

    @Test
    void theSameBaselineGivesTheSameBytesAndReadsBack() {
        BaselineSeal seal = seal();

        assertThat(seal.toBytes()).isEqualTo(seal().toBytes());
        assertThat(BaselineSeal.fromBytes(seal.toBytes())).isEqualTo(seal);
        assertThat(seal.rows()).isEqualTo(60);
        assertThat(seal.sha256()).isEqualTo(Sha256.of(seal.toBytes())).hasSize(64);
    }

    @Test
    void everyDamagedByteIsRefused() {
        byte[] bytes = seal().toBytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            assertThatThrownBy(() -> BaselineSeal.fromBytes(damaged)).isInstanceOf(IsologException.class)
                    .extracting("code").isEqualTo("SEAL-DAMAGED");
        }
        assertThatThrownBy(() -> BaselineSeal.fromBytes(new byte[3])).hasMessage("The baseline seal of this case is damaged: "
                + "it does not begin as a seal. It proves nothing any more; restore the case from a copy, or check the baseline and seal it again.");
    }

    @Test
    void aChangedFactNamesItsRecord() {
        Event old = events.get(4);
        Fields login = Fields.of("user.name", "eve", "event.action", "login");
        for (Event tampered : List.of(
                new Event(5, old.ref(), old.time(), login, old.raw()),
                new Event(5, old.ref(), old.time(), old.fields(), old.raw() + " "),
                new Event(5, old.ref(), EventTime.stated(old.time().instant().plusNanos(1), old.time().text()), old.fields(), old.raw()),
                new Event(5, old.ref(), new EventTime(old.time().instant(), old.time().text(), EventTime.Quality.GUESSED_ZONE), old.fields(), old.raw()),
                new Event(5, new SourceRef(1, 5, 7), old.time(), old.fields(), old.raw()))) {
            BaselineSeal seal = seal();
            events.set(4, tampered);
            assertThat(verify(seal)).containsExactly(new Change(Kind.RECORD_CHANGED, "logs/auth.log, record 5",
                    "Its stored facts are not those that were sealed."));
            events.set(4, old);
        }
    }

    @Test
    void aRemovedAndAnAddedRecordAreNamed() {
        BaselineSeal seal = seal();
        events.remove(2);
        events.add(29, event(61, 1, 44));

        assertThat(verify(seal)).containsExactly(
                new Change(Kind.RECORD_REMOVED, "logs/auth.log, record 3", "It was sealed and is no longer in the case."),
                new Change(Kind.RECORD_ADDED, "logs/auth.log, record 44", "It is in the case and was not when the baseline was sealed."));
    }

    @Test
    void aCopiedRecordIsAnAddedOne() {
        BaselineSeal seal = seal();
        events.add(10, events.get(9));

        assertThat(verify(seal)).extracting(Change::kind, Change::subject)
                .containsExactly(tuple(Kind.RECORD_ADDED, "logs/auth.log, record 10"));
    }

    @Test
    void swappedRowsAreFound() {
        BaselineSeal seal = seal();
        Collections.swap(events, 7, 8);
        assertThat(verify(seal)).containsExactly(new Change(Kind.RECORDS_REORDERED, "logs/auth.log",
                "Its records stand in another order than when they were sealed."));
    }

    @Test
    void swappedContentsNameBothRecords() {
        BaselineSeal seal = seal();
        Event first = events.get(7);
        Event second = events.get(8);
        events.set(7, new Event(first.id(), first.ref(), second.time(), second.fields(), second.raw()));
        events.set(8, new Event(second.id(), second.ref(), first.time(), first.fields(), first.raw()));

        assertThat(verify(seal)).extracting(Change::subject).containsExactly("logs/auth.log, record 8", "logs/auth.log, record 9");
    }

    @Test
    void manyChangesAreListedInPartAndCounted() {
        BaselineSeal seal = seal();
        events.subList(0, 25).clear();

        List<Change> changes = verify(seal);
        assertThat(changes).hasSize(21);
        assertThat(changes.getLast()).isEqualTo(new Change(Kind.MORE_RECORDS, "logs/auth.log", "5 more records of it changed, 25 in all."));
    }

    @Test
    void addedRemovedAndChangedSourcesAreNamed() {
        BaselineSeal seal = seal();
        sources.clear();
        sources.addAll(List.of(source(1, "logs/auth.log", "ff"), source(3, "logs/new.csv", "cc")));
        events.removeIf(event -> event.ref().source() == 2);
        events.add(event(90, 3, 1));

        assertThat(verify(seal)).containsExactly(
                new Change(Kind.SOURCE_CHANGED, "logs/auth.log",
                        "The case now says of it: path logs/auth.log, SHA-256 ff; sealed was SHA-256 aa."),
                new Change(Kind.SOURCE_REMOVED, "logs/web.zip!access.log",
                        "The source with its 30 records was sealed and is no longer in the case."),
                new Change(Kind.SOURCE_ADDED, "logs/new.csv",
                        "The source with its 1 records was not there when the baseline was sealed."));
    }

    @Test
    void aChangedFileIsAChangeAndAnAbsentOneANote() {
        SealVerifier verifier = new SealVerifier(seal());
        verifier.model(MODEL, SETTINGS);
        verifier.add(AUTH, "ee");
        verifier.add(WEB, null);
        events.forEach(verifier::add);

        assertThat(verifier.verify()).isEqualTo(new Verification(
                List.of(new Change(Kind.FILE_CHANGED, "logs/auth.log",
                        "The file on disk changed after it was imported: its SHA-256 was aa and is ee.")),
                List.of("logs/web.zip!access.log is no longer on disk; its records in the case were checked.")));
    }

    @Test
    void theModelAndItsSettingsAreChecked() {
        byte[] other = "another forest".getBytes(StandardCharsets.UTF_8);
        DetectionSettings blind = new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 0.5);

        assertThat(verify(other, blind).changes()).containsExactly(
                new Change(Kind.MODEL_CHANGED, "model 3", "Its SHA-256 was " + Sha256.of(MODEL) + " and is " + Sha256.of(other) + "."),
                new Change(Kind.SETTINGS_CHANGED, "settings of model 3", "They were DEFAULT preset, 100 trees, 256 samples, seed 42, budget automatic "
                        + "and are DEFAULT preset, 100 trees, 256 samples, seed 42, budget 0.5."));
        SealVerifier without = new SealVerifier(seal());
        sources.forEach(source -> without.add(source, source.sha256()));
        events.forEach(without::add);
        assertThat(without.verify().changes()).containsExactly(
                new Change(Kind.MODEL_MISSING, "model 3", "It was sealed and is no longer in the case."));
    }

    @Test
    void eventsOfUnsealedSourcesAreRefused() {
        assertThatThrownBy(() -> new SealBuilder().add(event(1, 9, 1))).hasMessage("event 1 is of source 9, which is not sealed");
    }

    @Test
    void canonicalBytesTellApartWhatMerelyLooksTheSame() {
        CanonicalEvent canonical = new CanonicalEvent();
        SourceRef ref = new SourceRef(1, 1, 0);
        List<Event> alike = List.of(
                new Event(1, ref, EventTime.missing(), Fields.of("a", "bc"), "x"),
                new Event(1, ref, EventTime.missing(), Fields.of("ab", "c"), "x"),
                new Event(1, ref, EventTime.missing(), Fields.of("a", "b", "c", "d"), "x"),
                new Event(1, ref, EventTime.missing(), Fields.of("c", "d", "a", "b"), "x"),
                new Event(1, ref, EventTime.unreadable(""), Fields.of("a", "bc"), "x"),
                new Event(1, ref, EventTime.missing(), Fields.of("a", "bc"), "\ud800"),
                new Event(1, ref, EventTime.missing(), Fields.of("a", "bc"), "?"));

        assertThat(alike.stream().map(event -> HexFormat.of().formatHex(canonical.bytes(event))).distinct()).hasSize(alike.size());
        assertThat(canonical.bytes(alike.getFirst())).isEqualTo(canonical.bytes(alike.getFirst().withId(7)));
    }

    private BaselineSeal seal() {
        SealBuilder builder = new SealBuilder();
        sources.forEach(builder::add);
        events.forEach(builder::add);
        return builder.build(3, SEALED, "ana", Sha256.of(MODEL), SETTINGS);
    }

    private Verification verify(byte[] model, DetectionSettings settings) {
        return run(seal(), model, settings);
    }

    private List<Change> verify(BaselineSeal seal) {
        return run(seal, MODEL, SETTINGS).changes();
    }

    private Verification run(BaselineSeal seal, byte[] model, DetectionSettings settings) {
        SealVerifier verifier = new SealVerifier(seal);
        verifier.model(model, settings);
        sources.forEach(source -> verifier.add(source, source.sha256()));
        events.forEach(verifier::add);
        return verifier.verify();
    }

    private static SourceInfo source(int id, String path, String sha256) {
        ImportAccount account = new ImportAccount(1, 30, 30, 0, 0, 0, SEALED, SEALED);
        return new SourceInfo(id, path, 100, sha256, "syslog", "UTC", account, SEALED);
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int source = 1; source <= 2; source++) {
            for (int record = 1; record <= 30; record++) {
                events.add(event(events.size() + 1, source, record));
            }
        }
        return events;
    }

    private static Event event(long id, int source, long record) {
        EventTime time = EventTime.stated(SEALED.plusSeconds(id), "10:00:" + id);
        return new Event(id, new SourceRef(source, record, 80 * record), time,
                Fields.of("user.name", "u" + record, "event.action", "login"), "line " + id);
    }
}

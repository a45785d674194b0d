package org.isolog.ingest;

import org.isolog.core.CancelledException;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.formats.csv.CsvFormat;
import org.isolog.ingest.formats.json.JsonDialects;
import org.isolog.ingest.formats.json.JsonFormat;
import org.isolog.ingest.formats.syslog.Syslog3164Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is wrong with a file is said, and everything else in it is read. */
class BadInputTest {
    private static final String HEADER = "ts,user,note\n";
    private static final String ROW = "2025-12-11T10:00:00Z,alice,x\n";

    @TempDir
    Path folder;

    @Test
    void emptyFile() {
        Path file = Samples.file(folder, "empty.csv", new byte[0]);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.result()).isEqualTo(new ReadResult(0,
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, 0, 0, List.of("The file is empty.")));
        assertThatThrownBy(() -> new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)))
                .isInstanceOf(IsologException.class).hasMessageContaining("empty.csv is empty");
    }

    @Test
    void binaryFile() {
        byte[] content = new byte[5000];
        new Random(1).nextBytes(content);
        Path file = Samples.file(folder, "program.log", content);
        assertThatThrownBy(() -> new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)))
                .isInstanceOf(IsologException.class).hasMessageContaining("program.log is no text but binary data");
    }

    @Test
    void textOfNoFormatIsReadAsLines() {
        Path file = text("novel.txt", "It was a dark and stormy night.\nThe rain fell in torrents.\n");
        assertThat(new FormatGuesser(Samples.FORMATS).candidates(Evidence.of(file))).singleElement()
                .satisfies(candidate -> assertThat(candidate.format().name()).isEqualTo("text"));
    }

    @Test
    void textOfNothingButBlanks() {
        Path file = text("blank.txt", " \n\n");
        assertThatThrownBy(() -> new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)))
                .isInstanceOf(IsologException.class).hasMessageContaining("blank.txt is empty");
    }

    @Test
    void tableOfWhichEveryOtherRowIsRagged() {
        Path file = text("ragged.csv", HEADER + ROW + "2025-12-11T10:00:01Z,bob\n" + "2025-12-11T10:00:02Z,carol,\"two\nlines\"\n"
                + "2025-12-11T10:00:03Z,dave,x,too,many\n");
        assertThat(new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format().name()).isEqualTo("csv");
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.result().read()).isEqualTo(4);
        assertThat(read.result().stored()).isEqualTo(3);
        assertThat(read.result().skipped()).isEqualTo(1);
    }

    @Test
    void truncatedGzip() {
        StringBuilder rows = new StringBuilder(HEADER);
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            rows.append("2025-12-11T10:00:00Z,user").append(random.nextInt()).append(",x\n");
        }
        byte[] gzip = Samples.gzip(bytes(rows.toString()));
        Path file = Samples.file(folder, "cut.csv.gz", Arrays.copyOf(gzip, gzip.length / 2));
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.result().stored()).isBetween(5_000L, 15_000L);
        assertThat(read.skipped()).singleElement().extracting(SkippedRecord::reason)
                .isEqualTo("The record is cut off where the compressed file ends.");
        assertThat(read.result().problems()).singleElement().asString().startsWith("The compressed file is cut off");
        assertThat(read.result().size()).isEqualTo(gzip.length / 2);
    }

    @Test
    void lineOfTwoHundredMegabytes() throws IOException {
        Path file = folder.resolve("long.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes(HEADER + ROW));
            for (int i = 0; i < 200; i++) {
                out.write(block);
            }
            out.write(bytes("\n" + ROW));
        }
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).hasSize(2);
        assertThat(read.events().getLast().ref().byteOffset()).isEqualTo(HEADER.length() + ROW.length() + (200L << 20) + 1);
        assertThat(read.skipped()).containsExactly(new SkippedRecord(2, HEADER.length() + ROW.length(),
                "The record is longer than 1,000,000 characters.", "a".repeat(200)));
    }

    @Test
    void endlessJsonElement() throws IOException {
        Path file = folder.resolve("long.json");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("[{\"user\":\"alice\"},\n{\"user\":\""));
            for (int i = 0; i < 20; i++) {
                out.write(block);
            }
            out.write(bytes("\"},{\"user\":\"bob\"}]"));
        }
        Samples.Read read = Samples.read(file, new JsonFormat(new JsonDialects()), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("alice", "bob");
        assertThat(read.skipped()).extracting(SkippedRecord::reason).containsExactly("The record is longer than 1,000,000 characters.");
    }

    @Test
    void nulBytesInText() {
        Path file = text("nul.csv", HEADER + ROW + "2025-12-11T10:00:01Z,b\0b,x\n" + "\0".repeat(10) + "\n" + ROW);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("alice", "b\0b", "alice");
        assertThat(read.skipped()).extracting(SkippedRecord::reason).containsExactly("The record holds nothing but NUL bytes.");
        assertThat(read.result().problems()).containsExactly("Records that hold NUL bytes, kept as they are: 1.");
    }

    @Test
    void lineThatIsNotUtf8() {
        byte[] good = bytes(HEADER + "2025-12-11T10:00:00Z,jürgen,x\n");
        byte[] wrong = "2025-12-11T10:00:00Z,müller,x\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = Arrays.copyOf(good, good.length + wrong.length);
        System.arraycopy(wrong, 0, both, good.length, wrong.length);
        Samples.Read read = Samples.read(Samples.file(folder, "mixed.csv", both), new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("jürgen", "müller");
        assertThat(read.result().problems())
                .containsExactly("Lines that are not valid UTF-8 and were read as windows-1252: 1.");
    }

    @Test
    void quoteThatIsNeverClosed() {
        Path file = text("quote.csv", HEADER + "2025-12-11T10:00:00Z,\"mallory,x\n" + ROW + ROW);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.ref().record()).containsExactly(2L, 3L);
        assertThat(read.skipped()).containsExactly(new SkippedRecord(1, HEADER.length(), "A quote is opened but not closed.",
                "2025-12-11T10:00:00Z,\"mallory,x"));
    }

    @Test
    void quoteThatWouldSwallowTheRowsUpToTheNextQuote() {
        Path file = text("quote.csv", HEADER + "2025-12-11T10:00:00Z,\"mallory,x\n" + ROW + "2025-12-11T10:00:00Z,\"bob\",x\n" + ROW);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("alice", "bob", "alice");
        assertThat(read.skipped()).extracting(SkippedRecord::record).containsExactly(1L);
    }

    @Test
    void quotesThatOpenAgainOnEveryLine() {
        Path file = text("quotes.csv", HEADER + ROW + "b\",\"c,x\n".repeat(200_000));
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.result().read()).isEqualTo(200_001);
        assertThat(read.skipped()).hasSize(200_000);
    }

    @Test
    void quotedRecordOverSeveralLinesAfterAnUnclosedQuote() {
        Path file = text("quote.csv", HEADER + "2025-12-11T10:00:00Z,\"mallory,x\n" + "2025-12-11T10:00:00Z,\"b\nob\",x\n" + ROW);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("b\nob", "alice");
    }

    @Test
    void timeThatDoesNotParse() {
        Path file = text("times.csv", HEADER + "soon,alice,x\n" + ROW);
        Samples.Read read = Samples.read(file, new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).extracting(Event::time).first().isEqualTo(EventTime.unreadable("soon"));
    }

    @Test
    void utf16BigEndianWithoutByteOrderMark() {
        byte[] content = (HEADER + ROW).getBytes(StandardCharsets.UTF_16BE);
        Samples.Read read = Samples.read(Samples.file(folder, "wide.csv", content), new CsvFormat(), Samples.UTC_2025);
        assertThat(read.events()).singleElement().extracting(Event::raw).isEqualTo(ROW.strip());
        assertThat(read.events().getFirst().ref().byteOffset()).isEqualTo(2L * HEADER.length());
    }

    @Test
    void jsonInUtf16() {
        byte[] content = "\uFEFF[\n{\"user\":\"jürgen\"},\n{\"user\":\"bob\"}]".getBytes(StandardCharsets.UTF_16LE);
        Samples.Read read = Samples.read(Samples.file(folder, "wide.json", content), new JsonFormat(new JsonDialects()), Samples.UTC_2025);
        assertThat(read.events()).extracting(Event::raw).containsExactly("{\"user\":\"jürgen\"}", "{\"user\":\"bob\"}");
        assertThat(read.events()).extracting(event -> event.ref().byteOffset()).containsExactly(6L, 44L);
    }

    @Test
    void jsonElementWithoutItsClosingBrace() {
        Path file = text("cut.json", "[\n{\"user\":\"alice\"},\n{\"user\":\"bob\"");
        Samples.Read read = Samples.read(file, new JsonFormat(new JsonDialects()), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.get("user.name")).containsExactly("alice");
        assertThat(read.skipped()).extracting(SkippedRecord::excerpt).containsExactly("{\"user\":\"bob\"");
    }

    @Test
    void windowsLineEndsAndNoLastOne() {
        Path file = text("crlf.log", "Dec 11 10:00:00 h p: a\r\n\r\nDec 11 10:00:01 h p: b");
        Samples.Read read = Samples.read(file, new Syslog3164Format(), Samples.UTC_2025);
        assertThat(read.events()).extracting(Event::raw).containsExactly("Dec 11 10:00:00 h p: a", "Dec 11 10:00:01 h p: b");
        assertThat(read.events()).extracting(event -> event.ref().byteOffset()).containsExactly(0L, 26L);
    }

    @Test
    void missingFile() {
        assertThatThrownBy(() -> Samples.read(folder.resolve("gone.csv"), new CsvFormat(), Samples.UTC_2025))
                .isInstanceOf(IsologException.class).hasMessageContaining("gone.csv cannot be read: it does not exist");
    }

    @Test
    void cancelledWhileReading() {
        Path file = text("rows.csv", HEADER + ROW.repeat(50_000));
        Samples.Remembering sink = new Samples.Remembering();
        Progress cancelled = new Progress() {
            @Override
            public void step(String name) {
                // not asked here
            }

            @Override
            public void report(long done, long total) {
                // not asked here
            }

            @Override
            public boolean cancelled() {
                return sink.events.size() >= 1000;
            }
        };
        assertThatThrownBy(() -> new SourceReader().read(Evidence.of(file), new CsvFormat(), Samples.UTC_2025, sink, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(sink.events.size()).isLessThan(5000);
    }

    @Test
    void previewReadsOnlyTheFirstRows() {
        Path file = text("rows.csv", HEADER + ROW.repeat(1000));
        Preview preview = new SourceReader().preview(Evidence.of(file), new CsvFormat(), Samples.UTC_2025, 20);
        assertThat(preview.events()).hasSize(20);
        assertThat(preview.fields()).containsExactly("user.name", "note");
    }

    private Path text(String name, String content) {
        return Samples.file(folder, name, bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}

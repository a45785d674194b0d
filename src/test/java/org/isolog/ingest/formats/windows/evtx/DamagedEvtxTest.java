package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.testkit.evtx.EvtxFile;
import org.isolog.testkit.evtx.EvtxTemplate;
import org.isolog.testkit.evtx.EvtxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can still be read of a damaged file is read, and everything else is said. */
class DamagedEvtxTest {
    private static final int CHUNKS = 3;
    private static final int RECORDS = 4;
    private static final int ALL = CHUNKS * RECORDS;
    private static final EvtxTemplate EVENT = new EvtxTemplate(1,
            "<Event><System><EventID>1</EventID><EventRecordID>{0}</EventRecordID></System></Event>");
    private static final String HEADER_CHANGED =
            "A chunk was changed or damaged: the checksum of its header is wrong. Its records were searched for.";
    private static final String RECORDS_CHANGED =
            "A chunk was changed or damaged: the checksum of its records is wrong. What can be read of them was read.";
    private static final String LENGTHS = "The record is damaged: its lengths do not fit.";
    private static final String INCOMPLETE = "The file is not complete: its header counts more chunks than it has.";

    @TempDir
    Path folder;

    private final byte[] file = file(0);

    @Test
    void anIntactFileIsReadWithoutAWord() {
        assertReads(EvtxFiles.read(folder, file), 1, ALL);
    }

    @Test
    void aFileWithoutItsHeaderIsReadByItsChunks() {
        Arrays.fill(file, 0, 200, (byte) 7);
        assertReads(EvtxFiles.read(folder, file), 1, ALL, "The file has lost its header. Its chunks were searched for.");
    }

    @Test
    void aChunkAloneIsRead() {
        byte[] chunk = Arrays.copyOfRange(file, chunk(1), chunk(2));
        assertReads(EvtxFiles.read(folder, chunk), 5, 8, "The file has lost its header. Its chunks were searched for.");
    }

    @Test
    void aWrongHeaderOfTheFileIsSaid() {
        file[42] = 1;
        assertReads(EvtxFiles.read(folder, file), 1, ALL,
                "The header of the file was changed or damaged: its checksum is wrong. All chunks were read all the same.");
    }

    @Test
    void chunksThatTheHeaderDoesNotCountAreRead() {
        byte[] one = new EvtxFile().bytes();
        System.arraycopy(one, 0, file, 0, EvtxFile.HEADER);
        assertReads(EvtxFiles.read(folder, file), 1, ALL, "The header of the file counts fewer chunks than it has. All of them were read.");
    }

    @Test
    void aLogThatWasNotClosedIsSaid() {
        assertReads(EvtxFiles.read(folder, file(1)), 1, ALL,
                "The log was not closed, as when it is copied while Windows writes to it: its last records may be missing.");
    }

    @Test
    void withoutChecksumsNoneIsMissed() {
        byte[] without = file(4);
        Arrays.fill(without, chunk(0) + 52, chunk(0) + 56, (byte) 0);
        assertReads(EvtxFiles.read(folder, without), 1, ALL);
    }

    @Test
    void aChunkWithAWrongHeaderIsReadFromItsRecords() {
        Arrays.fill(file, chunk(1) + 8, chunk(1) + 56, (byte) 0xFF);
        file[chunk(1) + 40] = (byte) 128;
        assertReads(EvtxFiles.read(folder, file), 1, ALL, HEADER_CHANGED);
    }

    @Test
    void aChunkWithoutItsHeaderIsReadFromItsRecords() {
        Arrays.fill(file, chunk(1), chunk(1) + 512, (byte) 0);
        assertReads(EvtxFiles.read(folder, file), 1, ALL, "A chunk has lost its header. Its records were searched for.");
    }

    @Test
    void aChangedValueIsReadAndSaid() {
        // Behind the record's header: that of the fragment, the instance, the number of values, the one entry, the value.
        file[recordAt(1, 2) + 24 + 4 + 10 + 4 + 4] = 42;
        EvtxFiles.Read read = EvtxFiles.read(folder, file);
        assertThat(ids(read)).containsExactly("1", "2", "3", "4", "5", "6", "42", "8", "9", "10", "11", "12");
        assertThat(read.result().problems()).containsExactly(RECORDS_CHANGED);
    }

    @Test
    void behindADamagedRecordTheNextIsFound() {
        Arrays.fill(file, recordAt(1, 1), recordAt(1, 2), (byte) 0x55);
        EvtxFiles.Read read = EvtxFiles.read(folder, file);
        assertThat(ids(read)).containsExactly("1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12");
        assertThat(read.reasons()).containsExactly("There are bytes between the records of a chunk that are no record.");
        assertThat(read.skipped().getFirst().byteOffset()).isEqualTo(recordAt(1, 1));
        assertThat(read.skipped().getFirst().record()).isEqualTo(6);
        assertThat(read.result().problems()).containsExactly(RECORDS_CHANGED);
    }

    @Test
    void aLostTemplateIsTakenFromAnotherChunk() {
        // The first record of the chunk, which has the definition in it.
        Arrays.fill(file, recordAt(1, 0) + 8, recordAt(1, 1), (byte) 0);
        EvtxFiles.Read read = EvtxFiles.read(folder, file);
        assertThat(ids(read)).containsExactly("1", "2", "3", "4", "6", "7", "8", "9", "10", "11", "12");
        assertThat(read.reasons()).containsExactly("The record holds no Windows event.");
    }

    @Test
    void aTemplateThatIsLostEverywhereCostsItsRecords() {
        Arrays.fill(file, recordAt(0, 0) + 24, recordAt(0, 1) - 4, (byte) 0);
        EvtxFiles.Read read = EvtxFiles.read(folder, file);
        assertThat(ids(read)).containsExactly("5", "6", "7", "8", "9", "10", "11", "12");
        assertThat(read.reasons()).containsExactly("The record holds no Windows event.", "The template of the record is lost.",
                "The template of the record is lost.", "The template of the record is lost.");
        assertThat(read.skipped().get(1).excerpt()).isEqualTo("record 2, written 2025-01-01T00:00:01.000000000Z");
    }

    @Test
    void aFileThatEndsWithinARecordIsReadUpToIt() {
        EvtxFiles.Read read = EvtxFiles.read(folder, Arrays.copyOf(file, recordAt(1, 2) + 30));
        assertReads(read, 1, 6, "The file ends within a chunk. The records before its end were read.", INCOMPLETE);
        assertThat(read.reasons()).containsExactly(LENGTHS);
    }

    @Test
    void bytesThatWereLostOrPutInCostOnlyTheirPlace() {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.write(file, 0, chunk(0) + 60_000);
        shifted.write(file, chunk(1), EvtxFile.CHUNK);
        shifted.writeBytes("put in".getBytes(StandardCharsets.US_ASCII));
        shifted.write(file, chunk(2), EvtxFile.CHUNK);
        EvtxFiles.Read read = EvtxFiles.read(folder, shifted.toByteArray());
        assertThat(ids(read)).isEqualTo(IntStream.rangeClosed(1, ALL).mapToObj(Integer::toString).toList());
        assertThat(read.reasons()).containsExactly("No record could be found in a damaged chunk.");
        assertThat(read.skipped().getFirst().byteOffset()).isEqualTo(chunk(0) + 60_000 + EvtxFile.CHUNK);
    }

    @Test
    void unusedChunksAreNotMissed() {
        assertReads(EvtxFiles.read(folder, Arrays.copyOf(file, file.length + 2 * EvtxFile.CHUNK)), 1, ALL);
    }

    private static byte[] file(int flags) {
        EvtxFile file = new EvtxFile().flags(flags);
        for (int i = 0; i < ALL; i++) {
            if (i > 0 && i % RECORDS == 0) {
                file.chunk();
            }
            file.record(Instant.parse("2025-01-01T00:00:00Z").plusSeconds(i), EVENT, EvtxValue.u8(i + 1));
        }
        return file.bytes();
    }

    private static int chunk(int number) {
        return EvtxFile.HEADER + number * EvtxFile.CHUNK;
    }

    /** Where a record of the undamaged file begins. */
    private int recordAt(int chunk, int number) {
        byte[] sound = file(0);
        int at = chunk(chunk) + 512;
        for (int i = 0; i < number; i++) {
            at += (sound[at + 4] & 0xFF) | (sound[at + 5] & 0xFF) << 8;
        }
        return at;
    }

    private static void assertReads(EvtxFiles.Read read, int from, int to, String... problems) {
        assertThat(ids(read)).isEqualTo(IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList());
        assertThat(read.result().problems()).containsExactly(problems);
    }

    private static List<String> ids(EvtxFiles.Read read) {
        return read.events().stream().map(event -> event.get("winlog.record_id")).toList();
    }
}

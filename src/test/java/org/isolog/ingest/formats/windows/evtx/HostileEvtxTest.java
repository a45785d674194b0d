package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.isolog.testkit.evtx.EvtxFile;
import org.isolog.testkit.evtx.EvtxSample;
import org.isolog.testkit.evtx.EvtxTemplate;
import org.isolog.testkit.evtx.EvtxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to make their reader run for ever, out of memory or out of its bounds: every record is skipped with a reason. */
class HostileEvtxTest {
    private static final Instant WRITTEN = Instant.parse("2025-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aTemplateInsideItselfEnds() {
        EvtxFile file = new EvtxFile();
        int at = file.at();
        // An instance whose inline definition holds an instance of the same definition, without values.
        ByteBuffer loop = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        loop.put((byte) 0x0C).put((byte) 1).putInt(9).putInt(at + 10).putInt(0).putInt(9).put(new byte[12]).putInt(16);
        loop.put((byte) 0x0C).put((byte) 1).putInt(9).putInt(at + 10).putInt(0).put((byte) 0).put((byte) 0).putInt(0);
        file.raw(WRITTEN, Arrays.copyOf(loop.array(), loop.position()));
        assertThat(EvtxFiles.read(folder, file.bytes()).reasons()).containsExactly("The record is nested too deeply.");
    }

    @Test
    void valuesInsideValuesDoNotMultiplyWithoutEnd() {
        EvtxTemplate manifold = new EvtxTemplate(2, "<X>" + "{0}".repeat(100) + "</X>");
        EvtxValue value = EvtxValue.text("end");
        for (int i = 0; i < 20; i++) {
            value = EvtxValue.nested(manifold, value);
        }
        EvtxFile file = new EvtxFile().record(WRITTEN, manifold, value);
        assertThat(EvtxFiles.read(folder, file.bytes()).reasons())
                .containsAnyOf("The record unfolds to more than a record can be.",
                        "The chunk refers to itself so often that its records cannot be read.");
    }

    @Test
    void oneLongValueInManyPlacesDoesNotFillTheMemory() {
        EvtxTemplate manifold = new EvtxTemplate(2, "<Event><System/><X x='" + "{0}".repeat(1000) + "'/></Event>");
        EvtxFile file = new EvtxFile().record(WRITTEN, manifold, EvtxValue.text("long".repeat(5000)));
        assertThat(EvtxFiles.read(folder, file.bytes()).reasons()).containsExactly("The record unfolds to more than a record can be.");
    }

    @Test
    void aDamagedTemplateCostsOnlyItsOwnRecords() {
        EvtxTemplate large = new EvtxTemplate(5, "<Event><System/><D>" + "x".repeat(4000) + "</D><E/></Event>");
        EvtxTemplate sound = new EvtxTemplate(6, "<Event><System/></Event>");
        EvtxFile file = new EvtxFile();
        for (int i = 0; i < 100; i++) {
            file.record(WRITTEN, large);
        }
        byte[] bytes = file.record(WRITTEN, sound).bytes();
        byte[] last = "E\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        bytes[Magic.find(last, bytes, 0, bytes.length) + last.length] = 0x7F;
        EvtxFiles.Read read = EvtxFiles.read(folder, bytes);
        assertThat(read.reasons()).hasSize(100).containsOnly("The record holds a code that BinXml does not have.");
        assertThat(read.xml()).containsExactly("<Event><System/></Event>");
    }

    @Test
    void elementsInsideElementsEnd() {
        String deep = "<Event><System/>" + "<a>".repeat(90) + "</a>".repeat(90) + "</Event>";
        EvtxFile file = new EvtxFile().plain(WRITTEN, deep).plain(WRITTEN, "<Event><System/></Event>");
        EvtxFiles.Read read = EvtxFiles.read(folder, file.bytes());
        assertThat(read.reasons()).containsExactly("The record is nested too deeply.");
        assertThat(read.xml()).containsExactly("<Event><System/></Event>");
    }

    @Test
    void namesAreNoMarkup() {
        EvtxFile file = new EvtxFile().record(WRITTEN, new EvtxTemplate(3, "<Event><System/><abcde f='1'/></Event>"));
        byte[] bytes = file.bytes();
        byte[] name = "a\0b\0c\0d\0e\0".getBytes(StandardCharsets.ISO_8859_1);
        int at = Magic.find(name, bytes, 0, bytes.length);
        bytes[at] = '<';
        bytes[at + 2] = ' ';
        bytes[at + 4] = '>';
        bytes[at + 6] = '\n';
        assertThat(EvtxFiles.read(folder, bytes).xml()).containsExactly("<Event><System/><____e f='1'/></Event>");
    }

    @Test
    void valuesOfWrongSizesAreSaid() {
        EvtxTemplate template = new EvtxTemplate(4, "<Event><System/><D>{0}</D></Event>");
        EvtxFile file = new EvtxFile();
        Stream.of(EvtxValue.hex(0x08, "01"), EvtxValue.hex(0x10, "010203"), EvtxValue.hex(0x13, "01FF00"), EvtxValue.hex(0x7F, "00"),
                EvtxValue.hex(0x88, "0100000002"), EvtxValue.hex(0x01, "41")).forEach(value -> file.record(WRITTEN, template, value));
        EvtxFiles.Read read = EvtxFiles.read(folder, file.bytes());
        assertThat(read.reasons()).containsExactly("A value of the record is shorter than its type.",
                "A number of the record has a size that does not exist.", "A security identifier of the record is damaged.",
                "The record holds a value of a type that does not exist.", "A list of values in the record is damaged.");
        assertThat(read.xml()).containsExactly("<Event><System/><D/></Event>");
    }

    @Test
    void noChangeOfBytesBreaksTheReader() {
        byte[] sample = EvtxSample.bytes();
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = sample.clone();
            for (int i = 0; i < 20; i++) {
                int chunk = EvtxFile.HEADER + random.nextInt(2) * EvtxFile.CHUNK;
                damaged[chunk + 512 + random.nextInt(3000)] = (byte) random.nextInt(256);
            }
            EvtxFiles.Read read = EvtxFiles.read(folder, damaged);
            assertThat(read.result().read()).isEqualTo(read.events().size() + read.skipped().size()).isPositive();
        }
    }
}

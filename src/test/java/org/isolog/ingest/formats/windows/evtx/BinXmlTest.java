package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.isolog.testkit.evtx.EvtxFile;
import org.isolog.testkit.evtx.EvtxTemplate;
import org.isolog.testkit.evtx.EvtxValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What BinXml unfolds to: values of all types, places, dependencies, lists and nesting. */
class BinXmlTest {
    private static final Instant WRITTEN = Instant.parse("2024-02-29T23:59:59.000000100Z");
    private static final String SYSTEM = "<System><EventID>1</EventID></System>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01 | 410042000000         | AB
            01 | 3CD800DE             | \uD83C\uDE00
            02 | 6162E900             | abé
            03 | FF                   | -1
            04 | FF                   | 255
            05 | FEFF                 | -2
            06 | FEFF                 | 65534
            07 | FDFFFFFF             | -3
            08 | FDFFFFFF             | 4294967293
            09 | FCFFFFFFFFFFFFFF     | -4
            0A | FCFFFFFFFFFFFFFF     | 18446744073709551612
            0B | 0000C03F             | 1.5
            0C | 000000000000F8BF     | -1.5
            0D | 01000000             | true
            0D | 00000000             | false
            0E | 00ABFF               | 00ABFF
            0F | 00112233445566778899AABBCCDDEEFF | {33221100-5544-7766-8899-AABBCCDDEEFF}
            10 | 34120000             | 0x1234
            10 | 3412000000000080     | 0x8000000000001234
            11 | 0000000000000000     | 1601-01-01T00:00:00.000000000Z
            11 | 01406C6D3D4ED901     | 2023-03-04T02:02:51.992268900Z
            12 | E807020004001D0017003B003B00E703 | 2024-02-29T23:59:59.999Z
            13 | 010200000000000520000000 20020000 | S-1-5-32-544
            13 | 0100123456789ABC     | S-1-0x123456789abc
            14 | 6D0000C0             | 0xc000006d
            15 | 0000000000002080     | 0x8020000000000000
            20 | 0A000000             | 0xa
            81 | 4100000042000000     | A, B
            86 | 01000200             | 1, 2
            93 | 010100000000000512000000010100000000000513000000 | S-1-5-18, S-1-5-19
            """)
    void valuesAreWrittenAsWindowsDoes(String type, String bytes, String text) {
        EvtxTemplate template = template("<EventData><Data Name='{0}'/></EventData>");
        EvtxFiles.Read read = read(template, EvtxValue.hex(Integer.parseInt(type, 16), bytes));
        assertThat(read.xml()).containsExactly(event("<EventData><Data Name='" + text + "'/></EventData>"));
    }

    @Test
    void aMissingOptionalValueTakesItsElementOrAttributeAlong() {
        EvtxTemplate template = template("<EventData><A>{0?}</A><B b='{0?}'/><C>{0}</C><D d='{0}'/><E e='x{0?}'/><F>{9?}</F></EventData>");
        assertThat(read(template, EvtxValue.none()).xml())
                .containsExactly(event("<EventData><B/><C/><D d=''/><E e='x'/></EventData>"));
    }

    @Test
    void anEmptyTextIsNotMissing() {
        EvtxTemplate template = template("<EventData><A>{0?}</A><B b='{0?}'/></EventData>");
        assertThat(read(template, EvtxValue.text("")).xml()).containsExactly(event("<EventData><A/><B b=''/></EventData>"));
    }

    @Test
    void aListRepeatsItsElement() {
        EvtxTemplate template = template("<EventData><Data Name='x'>{0}!</Data><Data>{1}</Data></EventData>");
        EvtxFiles.Read read = read(template, EvtxValue.texts(List.of("a", "", "c")), EvtxValue.hex(0x88, "0700000008000000"));
        assertThat(read.xml()).containsExactly(event("<EventData><Data Name='x'>a!</Data><Data Name='x'>!</Data><Data Name='x'>c!</Data>"
                + "<Data>7</Data><Data>8</Data></EventData>"));
    }

    @Test
    void referencesSectionsAndInstructionsOfATemplateAreKept() {
        EvtxTemplate template = template("<EventData><?made by hand?><Data Name='a&amp;b'>1 &lt; <![CDATA[2 & ]]>{0}</Data></EventData>");
        EvtxFiles.Read read = read(template, EvtxValue.text("<3>"));
        assertThat(read.xml()).containsExactly(
                event("<EventData><?made by hand?><Data Name='a&amp;b'>1 &lt; 2 &amp; &lt;3&gt;</Data></EventData>"));
        assertThat(read.events().getFirst().get("winlog.event_data.a&b")).isEqualTo("1 < 2 & <3>");
    }

    @Test
    void aTemplateOrXmlMayStandInAValue() {
        EvtxTemplate inner = new EvtxTemplate(8, "<Inner><Leaf at='{0}'>{1}</Leaf></Inner>");
        EvtxTemplate template = template("<UserData>{0}{1}</UserData>");
        EvtxFiles.Read read = read(template, EvtxValue.nested(inner, EvtxValue.u8(1), EvtxValue.text("one")), EvtxValue.nested("<Plain><P>two</P></Plain>"));
        assertThat(read.xml()).containsExactly(
                event("<UserData><Inner><Leaf at='1'>one</Leaf></Inner><Plain><P>two</P></Plain></UserData>"));
        assertThat(read.events().getFirst().fields().toString())
                .contains("winlog.event_data.Leaf.at=1, winlog.event_data.Leaf=one, winlog.event_data.P=two");
    }

    @Test
    void charactersThatXmlDoesNotHaveAreReferredTo() {
        EvtxTemplate template = template("<EventData><Data Name='{0}'>{0}</Data></EventData>");
        assertThat(read(template, EvtxValue.text("a\0'\u0007\n\"b\0\0")).xml())
                .containsExactly(event("<EventData><Data Name='a&#0;&apos;&#7;&#10;\"b'>a&#0;'&#7;\n\"b</Data></EventData>"));
    }

    @Test
    void anEventWithoutTimeWasMadeWhenItWasWritten() {
        EvtxFiles.Read read = read(template("<EventData/>"));
        assertThat(read.events().getFirst().time().instant()).isEqualTo(WRITTEN);
        assertThat(read.events().getFirst().time().text()).isEqualTo("2024-02-29T23:59:59.000000100Z");
    }

    @Test
    void aForwardedEventKeepsTheTextThatWasRendered() {
        EvtxTemplate template = template("<RenderingInfo Culture='en-US'><Message>{0}</Message><Level>Warning</Level>"
                + "<Keywords><Keyword>Audit Failure</Keyword></Keywords></RenderingInfo>");
        EvtxFiles.Read read = read(template, EvtxValue.text("The disk is full."));
        assertThat(read.events().getFirst().get("message")).isEqualTo("The disk is full.");
        assertThat(read.events().getFirst().get("log.level")).isEqualTo("warning");
        assertThat(read.events().getFirst().get("event.outcome")).isEqualTo("failure");
    }

    private EvtxFiles.Read read(EvtxTemplate template, EvtxValue... values) {
        EvtxFiles.Read read = EvtxFiles.read(folder, new EvtxFile().record(WRITTEN, template, values).bytes());
        assertThat(read.skipped()).isEmpty();
        assertThat(read.result().problems()).isEmpty();
        return read;
    }

    private static EvtxTemplate template(String data) {
        return new EvtxTemplate(7, event(data));
    }

    private static String event(String data) {
        return "<Event>" + SYSTEM + data + "</Event>";
    }
}

package org.isolog.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class DecompressedStreamTest {
    private static final byte[] TEXT = text();

    enum Packer {
        GZIP {
            @Override
            OutputStream around(OutputStream out) throws IOException {
                return new GZIPOutputStream(out);
            }
        },
        BZIP2 {
            @Override
            OutputStream around(OutputStream out) throws IOException {
                return new BZip2CompressorOutputStream(out, 1);
            }
        },
        XZ {
            @Override
            OutputStream around(OutputStream out) throws IOException {
                return new XZOutputStream(out, new LZMA2Options(3));
            }
        },
        ZSTD {
            @Override
            OutputStream around(OutputStream out) throws IOException {
                return new ZstdOutputStream(out);
            }
        };

        abstract OutputStream around(OutputStream out) throws IOException;

        byte[] pack(byte[] bytes) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = around(packed)) {
                out.write(bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }

    private record Unpacked(byte[] bytes, java.util.List<String> problems, boolean compressed) {
    }

    @ParameterizedTest
    @EnumSource
    void wholeTwiceAndOneInTheOther(Packer packer) throws IOException {
        byte[] packed = packer.pack(TEXT);
        Unpacked whole = unpack(packed, Limits.DEFAULT);
        assertThat(Arrays.equals(whole.bytes(), TEXT) && whole.compressed()).isTrue();
        assertThat(whole.problems()).isEmpty();
        byte[] two = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, two, packed.length, packed.length);
        assertThat(unpack(two, Limits.DEFAULT).bytes()).hasSize(2 * TEXT.length);
        assertThat(unpack(Packer.GZIP.pack(packed), Limits.DEFAULT).bytes()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void cutOff(Packer packer) throws IOException {
        byte[] packed = packer.pack(TEXT);
        Unpacked cut = unpack(Arrays.copyOf(packed, packed.length * 3 / 4), Limits.DEFAULT);
        assertThat(cut.problems()).containsExactly("The compressed file is cut off: records up to there were read. Get a complete copy for the rest.");
        assertThat(cut.bytes().length).isBetween(TEXT.length / 4, TEXT.length - 1);
        assertThat(cut.bytes()).isEqualTo(Arrays.copyOf(TEXT, cut.bytes().length));
    }

    @ParameterizedTest
    @EnumSource
    void damaged(Packer packer) throws IOException {
        byte[] packed = packer.pack(TEXT);
        Arrays.fill(packed, packed.length * 3 / 4, packed.length * 3 / 4 + 100, (byte) 0xFF);
        Unpacked damaged = unpack(packed, Limits.DEFAULT);
        assertThat(damaged.problems()).singleElement().asString().startsWith("The compressed file is");
        assertThat(damaged.bytes().length).isGreaterThan(TEXT.length / 4);
    }

    @ParameterizedTest
    @EnumSource
    void bomb(Packer packer) throws IOException {
        byte[] zeros = packer.pack(new byte[16 << 20]);
        Unpacked bomb = unpack(zeros, new Limits(8, 10, 500, 1 << 20));
        assertThat(bomb.problems()).singleElement().asString().startsWith("The file unpacks to more than 500 times its size, as only archive bombs do");
        assertThat(bomb.bytes().length).isLessThan(16 << 20);
    }

    @Test
    void compressedTooManyTimes() throws IOException {
        byte[] packed = TEXT;
        for (int i = 0; i < 9; i++) {
            packed = Packer.GZIP.pack(packed);
        }
        assertThat(unpack(packed, Limits.DEFAULT).problems())
                .containsExactly("The file is compressed more than 8 times over, as only archive bombs are. Unpack it yourself if it is sound.");
    }

    @Test
    void zstandardThatBeginsWithAFrameToSkip() throws IOException {
        byte[] packed = Packer.ZSTD.pack(TEXT);
        byte[] skippable = ByteBuffer.allocate(12 + packed.length).order(ByteOrder.LITTLE_ENDIAN).putInt(0x184D2A50).putInt(4).putInt(7).put(packed).array();
        assertThat(unpack(skippable, Limits.DEFAULT).bytes()).isEqualTo(TEXT);
    }

    @Test
    void plainTextThatBeginsLikeACompression() throws IOException {
        byte[] text = "BZhello world".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(unpack(text, Limits.DEFAULT)).usingRecursiveComparison().isEqualTo(new Unpacked(text, java.util.List.of(), false));
    }

    private static Unpacked unpack(byte[] packed, Limits limits) throws IOException {
        Problems problems = new Problems();
        try (DecompressedStream in = new DecompressedStream(new BufferedInputStream(new ByteArrayInputStream(packed)), problems, limits)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 14];
            for (int read = in.read(block, 0, block.length); read >= 0; read = in.read(block, 0, block.length)) {
                bytes.write(block, 0, read);
            }
            return new Unpacked(bytes.toByteArray(), problems.sentences(), in.compressed());
        }
    }

    private static byte[] text() {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 60_000; i++) {
            lines.append("2025-12-11T10:00:00Z,user").append(random.nextInt()).append(",x\n");
        }
        return lines.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}

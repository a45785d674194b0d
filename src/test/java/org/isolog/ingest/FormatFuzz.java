package org.isolog.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.isolog.investigation.Formats;

/**
 * What Jazzer calls (profile {@code fuzz}) with bytes of its choice: the first two say which format reads the rest as a file. Every record has to come out as an
 * event or as a skipped record with its place, nothing may be thrown, and what the format recognises must not depend on how often it is asked.
 */
public final class FormatFuzz {
    private static final List<LogFormat> FORMATS = Formats.catalogue();
    private static final int FORMAT_BYTES = 2;

    private FormatFuzz() {
    }

    /** Writes the samples of all formats as inputs to begin with. @param args folder of the samples, folder to write to */
    public static void main(String[] args) throws IOException {
        Path samples = Path.of(args[0]);
        Path seeds = Files.createDirectories(Path.of(args[1]));
        for (int index = 0; index < FORMATS.size(); index++) {
            Path folder = samples.resolve(FORMATS.get(index).name());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(one -> !one.toString().endsWith(".expected.jsonl")).sorted().toList()) {
                    byte[] content = Files.readAllBytes(file);
                    ByteBuffer seed = ByteBuffer.allocate(content.length + FORMAT_BYTES).putShort((short) index).put(content);
                    Files.write(seeds.resolve(FORMATS.get(index).name() + "-" + file.getFileName()), seed.array());
                }
            }
        }
    }

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length <= FORMAT_BYTES) {
            return;
        }
        LogFormat format = FORMATS.get(((data[0] & 0xFF) << 8 | data[1] & 0xFF) % FORMATS.size());
        check(format, Arrays.copyOfRange(data, FORMAT_BYTES, data.length));
    }

    /** Reads the bytes as a file of the format. */
    static void check(LogFormat format, byte[] file) throws IOException {
        Head head = new Head("fuzz", Arrays.copyOf(file, Math.min(file.length, Head.SIZE)), file.length <= Head.SIZE);
        double sure = format.recognises(head);
        if (!(sure >= 0 && sure <= 1) || sure != format.recognises(head)) {
            throw new IllegalStateException(format.name() + " is " + sure + " sure");
        }
        Records records = new Records(file.length);
        RecordReader reader = format.open(input(file, head), new ReadOptions(ZoneOffset.UTC, 2025, 1));
        long given = 0;
        while (reader.next(records)) {
            given++;
            if (given > 10L * file.length + 10) {
                throw new IllegalStateException(format.name() + " does not come to an end");
            }
        }
    }

    private static RecordInput input(byte[] file, Head head) throws IOException {
        Problems problems = new Problems();
        BufferedInputStream rest = new BufferedInputStream(new ByteArrayInputStream(file));
        rest.skipNBytes(head.bytes().length);
        return new RecordInput(head, new DecompressedStream(rest, problems), Instant.EPOCH, problems);
    }

    /** Checks what every record must be. */
    private static final class Records implements EventSink {
        private final long length;
        private final WrittenNames names = new WrittenNames();

        Records(long length) {
            this.length = length;
        }

        @Override
        public void event(Event event) {
            if (event.ref().byteOffset() < 0 || event.ref().byteOffset() > length || event.raw() == null) {
                throw new IllegalStateException("no such place: " + event.ref());
            }
            names.shared(event);
            event.fields().forEach((name, value) -> {
                if (name.isEmpty() || value.isEmpty()) {
                    throw new IllegalStateException("empty name or value");
                }
            });
        }

        @Override
        public void skipped(SkippedRecord record) {
            if (record.reason().isEmpty() || record.byteOffset() < 0 || record.byteOffset() > length) {
                throw new IllegalStateException("no such place or reason: " + record);
            }
        }
    }
}

package org.isolog.investigation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.isolog.core.Progress;
import org.isolog.report.EcsJsonLines;
import org.isolog.report.Words;

/** Every event of the case as ECS JSON lines, in source order, streamed. Needs no run. */
public final class ExportEvents {
    private final Investigation investigation;

    public ExportEvents(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @throws org.isolog.core.IsologException if the file cannot be written */
    public WrittenFile run(Path target, Progress progress) {
        progress.step("Writing events");
        WrittenFile written = new OutputFile(investigation, target).write(out -> write(out, progress));
        investigation.note("export", Words.count(written.entries(), "event") + " written to " + written.file() + ", SHA-256 " + written.sha256() + ".");
        return written;
    }

    private long write(OutputStream out, Progress progress) throws IOException {
        SourcePaths paths = new SourcePaths(investigation);
        EcsJsonLines lines = new EcsJsonLines(out);
        try {
            investigation.store().events().scanAsWritten(event -> {
                try {
                    lines.write(event, paths.of(event));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        lines.flush();
        return lines.written();
    }
}

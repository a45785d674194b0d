package org.isolog.investigation;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.report.AccountCsv;
import org.isolog.report.Words;

/** What became of the records of every source as CSV: read = stored + skipped. Needs no run. */
public final class WriteAccount {
    private final Investigation investigation;

    public WriteAccount(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @throws org.isolog.core.IsologException if the file cannot be written */
    public WrittenFile run(Path target, Progress progress) {
        progress.step("Writing the account");
        List<SourceInfo> sources = investigation.sources();
        WrittenFile written = new OutputFile(investigation, target).write(out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            AccountCsv.write(sources, writer);
            return sources.size();
        });
        investigation.note("export", "Account of " + Words.count(written.entries(), "source") + " written to " + written.file() + ", SHA-256 " + written.sha256() + ".");
        return written;
    }
}

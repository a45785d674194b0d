package org.isolog.investigation;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;

/** Notes the SHA-256 of every archive in the case log, once, before the first of its entries is imported. */
final class ArchiveNotes {
    private final Investigation investigation;
    private final List<ImportRequest> requests;
    private final Set<String> noted = new HashSet<>();

    ArchiveNotes(Investigation investigation, List<ImportRequest> requests) {
        this.investigation = investigation;
        this.requests = requests;
    }

    void before(ImportRequest request, Progress progress) {
        note(request.evidence().container(), progress);
    }

    private void note(Evidence archive, Progress progress) {
        if (archive == null || !noted.add(archive.path())) {
            return;
        }
        note(archive.container(), progress);
        progress.step("Hashing " + archive.name());
        long entries = requests.stream().filter(request -> isIn(request.evidence(), archive)).count();
        investigation.note("import", archive.path() + ": archive, " + entries + " files of it are imported, SHA-256 " + sha256(archive, progress) + ".");
    }

    private static boolean isIn(Evidence evidence, Evidence archive) {
        return evidence.container() != null && (evidence.container() == archive || isIn(evidence.container(), archive));
    }

    private static String sha256(Evidence archive, Progress progress) {
        try {
            return archive.sha256(done -> {
                progress.checkCancelled();
                progress.report(done, archive.size());
            });
        } catch (IOException unreadable) {
            return "unknown, as it cannot be read to its end";
        }
    }
}

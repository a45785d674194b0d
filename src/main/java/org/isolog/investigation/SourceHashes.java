package org.isolog.investigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Spool;

/** SHA-256 of sources as they lie on disk now; an archive is unpacked once for all of its entries. */
final class SourceHashes {
    private final Progress progress;
    private final Map<String, Map<String, String>> archives = new HashMap<>();

    SourceHashes(Progress progress) {
        this.progress = progress;
    }

    /** Null if the file or entry is not there, cannot be read now, or came from an address. */
    String of(String path) {
        progress.checkCancelled();
        if (ImportSources.isAddress(path)) {
            return null;
        }
        Path file = Path.of(path);
        if (Files.isReadable(file)) {
            return sha256(Evidence.of(file));
        }
        int entry = path.indexOf('!');
        return entry < 0 ? null : archives.computeIfAbsent(path.substring(0, entry), this::entries).get(path);
    }

    private Map<String, String> entries(String archive) {
        Map<String, String> hashes = new HashMap<>();
        try (Spool spool = new Spool()) {
            for (Evidence entry : ImportSources.of(List.of(Path.of(archive))).gather(spool, progress).files()) {
                hashes.put(entry.path(), sha256(entry));
            }
        }
        return hashes;
    }

    private String sha256(Evidence evidence) {
        progress.checkCancelled();
        try {
            return evidence.sha256(done -> progress.checkCancelled());
        } catch (IOException gone) {
            return null;
        }
    }
}

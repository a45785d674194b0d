package org.isolog.investigation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.FileWalker;
import org.isolog.ingest.Limits;
import org.isolog.ingest.Spool;
import org.isolog.ingest.archive.Unpacker;
import org.isolog.ingest.http.Address;
import org.isolog.ingest.http.Download;

/**
 * Where to read from. Its text shows no secret.
 *
 * @param paths     files, folders and archives
 * @param addresses of http and https
 * @param passwords of encrypted archives, tried in this order; in memory only
 */
public record ImportSources(List<Path> paths, List<WebAddress> addresses, List<String> passwords) {

    /**
     * @param url     may hold secrets
     * @param headers each {@code Name: value}, sent to the address's own origin only
     */
    public record WebAddress(String url, List<String> headers) {
        public WebAddress {
            headers = List.copyOf(headers);
        }

        /** The address without its secrets. @throws IsologException if it or a header cannot be read */
        public String shown() {
            return Address.of(url, headers).shown();
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    public ImportSources {
        paths = List.copyOf(paths);
        addresses = List.copyOf(addresses);
        passwords = List.copyOf(passwords);
    }

    public static ImportSources of(List<Path> paths) {
        return new ImportSources(paths, List.of(), List.of());
    }

    /** Whether a text is an address rather than a path. */
    public static boolean isAddress(String text) {
        return Address.looksLike(text);
    }

    Gathered gather(Spool spool, Progress progress) {
        FileWalker.Found walked = new FileWalker().walk(paths);
        List<String> problems = new ArrayList<>(walked.problems());
        List<Evidence> files = new ArrayList<>(walked.files().stream().map(Evidence::of).toList());
        for (WebAddress address : addresses) {
            try {
                files.add(new Download(spool, Clock.systemUTC()).fetch(Address.of(address.url(), address.headers()), progress));
            } catch (IsologException refused) {
                problems.add(refused.getMessage());
            }
        }
        Unpacker.Unpacked unpacked = new Unpacker(spool, passwords, Limits.DEFAULT, progress).unpack(files);
        problems.addAll(unpacked.problems());
        return new Gathered(unpacked.files(), List.copyOf(problems), unpacked.locked());
    }

    @Override
    public String toString() {
        return "ImportSources" + paths + addresses + ", " + passwords.size() + " passwords";
    }
}

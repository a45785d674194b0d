package org.isolog.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.investigation.Formats;
import org.isolog.core.Progress;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportSources;
import org.isolog.investigation.ImportSources.WebAddress;
import org.isolog.investigation.Pseudonyms;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which logs to read, and how. */
final class SourceOptions {
    @Parameters(arity = "1..*", paramLabel = "PATH",
            description = "Log files, folders and archives of them (gz, bz2, xz, zst, zip, tar, 7z, in each other too), or http(s) addresses.")
    private List<String> places;

    @Option(names = "--password", arity = "0..1", interactive = true, paramLabel = "PASSWORD",
            description = "Password of encrypted archives; asked for, unseen, where none is written here.")
    private String password;

    @Option(names = "--password-file", paramLabel = "F", description = "File with a password of encrypted archives on each line.")
    private Path passwordFile;

    @Option(names = "--header", paramLabel = "'NAME: VALUE'", description = "Header for the addresses, such as 'Authorization: Bearer …'; kept nowhere.")
    private List<String> headers = List.of();

    @Option(names = "--header-file", paramLabel = "F", description = "File with a header on each line; keeps tokens out of the shell's history.")
    private Path headerFile;

    @Option(names = "--zone", paramLabel = "Z",
            description = "Time zone of times that state none: UTC (the default), an offset such as +02:00, or a name such as Europe/Berlin.")
    private String zone;

    @Option(names = "--format", paramLabel = "NAME", description = "Format of all files, as 'isolog formats' lists them; detected unless given.")
    private String format;

    @Option(names = "--format-file", paramLabel = "F",
            description = "Format of all files, as this file (NAME.isolog-format) defines it by a pattern.")
    private Path formatFile;

    @Option(names = {"--pseudonymise", "--pseudonymize"}, paramLabel = "KEYFILE", description = "Replaces people, hosts and addresses by pseudonyms, in raw text"
            + " too; the key for it is in this file, which is made where it is missing. Keep it apart from the case.")
    private Path pseudonymKey;

    /** The wish for pseudonyms; null for none. */
    Pseudonyms pseudonyms() {
        return pseudonymKey == null ? null : Pseudonyms.keyIn(pseudonymKey);
    }

    /** What a case of these sources may be named after. */
    Path first() {
        String first = places.getFirst();
        return Path.of(ImportSources.isAddress(first) ? URI.create(sources().addresses().getFirst().shown()).getHost() : first);
    }

    /**
     * The files to import; to be closed.
     *
     * @throws IsologException if zone or format do not exist, or no path can be read: {@code ARCHIVE-PASSWORD} if a password would help
     */
    ImportLogs.Requests requests(Progress progress) {
        ImportLogs.Requests requests = ImportLogs.requests(sources(), format(), zone(), progress);
        if (requests.files().isEmpty()) {
            requests.close();
            String why = requests.problems().isEmpty() ? "There is no file in " + places.getFirst() + "." : String.join(" ", requests.problems());
            throw new IsologException(requests.locked().isEmpty() ? "IMPORT-NOTHING" : "ARCHIVE-PASSWORD", why);
        }
        return requests;
    }

    private String format() {
        if (formatFile == null) {
            return format;
        }
        if (format != null) {
            throw new IsologException("FORMAT-NAME", "--format and --format-file both name a format. Give one of them.");
        }
        return Formats.file(formatFile);
    }

    private ImportSources sources() {
        List<String> sent = new ArrayList<>(headers);
        sent.addAll(lines(headerFile));
        List<String> passwords = new ArrayList<>(password == null ? List.of() : List.of(password));
        passwords.addAll(lines(passwordFile));
        return new ImportSources(places.stream().filter(place -> !ImportSources.isAddress(place)).map(Path::of).toList(),
                places.stream().filter(ImportSources::isAddress).map(address -> new WebAddress(address, sent)).toList(), passwords);
    }

    private static List<String> lines(Path file) {
        try {
            return file == null ? List.of() : Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new IsologException("OPTION-FILE", file + " cannot be read as text. Check its path and permissions.", unreadable);
        }
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IsologException("ZONE", "There is no time zone " + zone
                    + ". Write UTC, an offset such as +02:00, or a name such as Europe/Berlin.", unknown);
        }
    }
}

package org.isolog.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;
import org.isolog.ingest.Evidence;
import org.isolog.store.SourceTable;

/** What an import came to, file by file, in the order of the requests. */
public record ImportOutcome(List<FileOutcome> files, List<String> problems) {

    /**
     * @param path     of the file for people, with {@code !entry} inside an archive
     * @param source   null if the file was not imported
     * @param reasons  why records were skipped, with counts
     * @param problems what is wrong with the file as a whole, in sentences
     * @param remarks  what else there is to know: what the order of its records tells, that names were replaced
     */
    public record FileOutcome(String path, SourceInfo source, Map<String, Long> reasons, List<String> problems, List<String> remarks) {
        public FileOutcome {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }

        /** The account of a source as the case keeps it. */
        public static FileOutcome of(Investigation investigation, SourceInfo source) {
            return of(investigation.store().sources(), source);
        }

        static FileOutcome of(SourceTable sources, SourceInfo source) {
            Map<Boolean, List<String>> facts = sources.facts(source.id()).stream().collect(Collectors.partitioningBy(
                    fact -> fact.kind() == SourceFact.Kind.PROBLEM, Collectors.mapping(SourceFact::detail, Collectors.toList())));
            return new FileOutcome(source.path(), source, sources.skippedReasons(source.id()), facts.get(true), facts.get(false));
        }

        static FileOutcome refused(String path, String why) {
            return new FileOutcome(path, null, Map.of(), List.of(why), List.of());
        }

        /** The last part of the path. */
        public String name() {
            return Evidence.nameOf(path);
        }

        public boolean imported() {
            return source != null;
        }
    }

    public ImportOutcome {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public long stored() {
        return files.stream().filter(FileOutcome::imported).mapToLong(file -> file.source().account().stored()).sum();
    }

    /** Every problem of every file, each naming its file. */
    public List<String> allProblems() {
        List<String> all = new ArrayList<>(problems);
        for (FileOutcome file : files) {
            file.problems().forEach(problem -> all.add(problem.contains(file.path()) ? problem : file.path() + ": " + problem));
        }
        return all;
    }
}

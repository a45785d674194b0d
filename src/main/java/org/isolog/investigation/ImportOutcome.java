package org.isolog.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isolog.core.IsologException;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;
import org.isolog.ingest.Evidence;
import org.isolog.store.SourceTable;

/** What an import came to, file by file, in the order of the requests. */
public record ImportOutcome(List<FileOutcome> files, List<String> problems) {

    /** Code of the refusal of a file that is already in the case. */
    static final String TWICE = "IMPORT-TWICE";
    /** Skipped records that an account shows in full. */
    private static final int FIRST = 5;

    /**
     * What was skipped of a file.
     *
     * @param reasons in words, with counts
     * @param places  the first record for each reason
     * @param first   the first records themselves
     */
    public record Skipped(Map<String, Long> reasons, Map<String, SkippedRecord> places, List<SkippedRecord> first) {
        static final Skipped NONE = new Skipped(Map.of(), Map.of(), List.of());
    }

    /**
     * @param path     of the file for people, with {@code !entry} inside an archive
     * @param source   null if the file was not imported
     * @param skipped  what was skipped, and why
     * @param problems what is wrong with the file as a whole, in sentences
     * @param remarks  what else there is to know: what the order of its records tells, that names were replaced
     * @param refusal  code of the error because of which it was not imported; null if it was
     */
    public record FileOutcome(String path, SourceInfo source, Skipped skipped, List<String> problems, List<String> remarks, String refusal) {
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
            Skipped skipped = new Skipped(sources.skippedReasons(source.id()), sources.firstSkipped(source.id()), sources.skipped(source.id(), FIRST));
            return new FileOutcome(source.path(), source, skipped, facts.get(true), facts.get(false), null);
        }

        static FileOutcome refused(String path, IsologException why) {
            return new FileOutcome(path, null, Skipped.NONE, List.of(why.getMessage()), List.of(), why.code());
        }

        /** Why records were skipped, with counts. */
        public Map<String, Long> reasons() {
            return skipped.reasons();
        }

        /** Whether it was left out because a file with the same bytes is in the case. */
        public boolean duplicate() {
            return TWICE.equals(refusal);
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

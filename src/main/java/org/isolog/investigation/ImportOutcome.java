package org.isolog.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isolog.core.SourceInfo;

/** What an import came to, file by file, in the order of the requests. */
public record ImportOutcome(List<FileOutcome> files, List<String> problems) {

    /**
     * @param source   null if the file was not imported
     * @param reasons  why records were skipped, with counts
     * @param problems what is wrong with the file as a whole, in sentences
     */
    public record FileOutcome(Path file, SourceInfo source, Map<String, Long> reasons, List<String> problems) {
        public FileOutcome {
            problems = List.copyOf(problems);
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
            file.problems().forEach(problem -> all.add(problem.contains(file.file().toString()) ? problem : file.file() + ": " + problem));
        }
        return all;
    }
}

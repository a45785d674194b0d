package org.isolog.ingest;

import org.isolog.core.IsologException;
import org.isolog.core.Progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the format of a file by its content; the file's name is only a hint. */
public final class FormatGuesser {
    private static final double LEAST_CONFIDENCE = 0.3;

    private final List<LogFormat> formats;

    /** @param confidence 0..1 */
    public record Candidate(LogFormat format, double confidence) {
    }

    public FormatGuesser(List<LogFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * Formats the file may have, best first; equally sure ones in the order of the catalogue. None for an empty file.
     *
     * @throws IsologException {@code FILE-UNREADABLE}
     */
    public List<Candidate> candidates(Evidence file) {
        return candidates(headOf(file));
    }

    /**
     * The best candidate.
     *
     * @throws IsologException {@code FILE-EMPTY} (white space is nothing too), {@code FILE-BINARY} or {@code FORMAT-UNKNOWN} where there is none
     */
    public Candidate best(Evidence evidence) {
        String file = evidence.path();
        Head head = headOf(evidence);
        if (head.text().isBlank()) {
            throw new IsologException("FILE-EMPTY", file + " is empty: there is nothing to import.");
        }
        Candidate best = surest(head);
        if (best == null && head.isBinary()) {
            throw new IsologException("FILE-BINARY",
                    file + " is no text but binary data of a kind that Isolog does not know. Export it as text (CSV, JSON or syslog), then import that.");
        }
        if (best == null) {
            throw new IsologException("FORMAT-UNKNOWN", file
                    + " is in no format that was asked for. Name its format yourself ('isolog formats' lists them), or export the log as CSV or JSON.");
        }
        return best;
    }

    /** The first of the {@link #candidates}, found without asking formats that cannot be it; null if there is none. */
    private Candidate surest(Head head) {
        boolean binary = head.isBinary();
        Candidate best = null;
        for (LogFormat format : formats) {
            boolean possible = format.isBinary() == binary && (best == null || format.surest(head) > best.confidence());
            double confidence = possible ? format.recognises(head) : 0;
            if (confidence >= LEAST_CONFIDENCE && (best == null || confidence > best.confidence())) {
                best = new Candidate(format, confidence);
            }
        }
        return best;
    }

    List<Candidate> candidates(Head head) {
        if (head.isEmpty()) {
            return List.of();
        }
        boolean binary = head.isBinary();
        List<Candidate> candidates = new ArrayList<>();
        for (LogFormat format : formats) {
            double confidence = format.isBinary() == binary ? format.recognises(head) : 0;
            if (confidence >= LEAST_CONFIDENCE) {
                candidates.add(new Candidate(format, confidence));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        return List.copyOf(candidates);
    }

    private static Head headOf(Evidence file) {
        try (EvidenceFile evidence = EvidenceFile.open(file, Progress.silent(), new Problems())) {
            return evidence.input().head();
        }
    }
}

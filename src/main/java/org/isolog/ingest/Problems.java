package org.isolog.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a file beyond single skipped records, in sentences for people; equal ones are counted, not repeated. */
public final class Problems {
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** @param sentence the same words for the same cause */
    public void add(String sentence) {
        counts.merge(sentence, 1L, Long::sum);
    }

    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counts.forEach((sentence, count) -> sentences.add(count == 1 ? sentence : sentence + " (" + count + " times)"));
        return sentences;
    }
}

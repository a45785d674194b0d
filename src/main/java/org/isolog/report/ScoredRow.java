package org.isolog.report;

import java.time.Instant;
import java.util.List;
import org.isolog.core.Score;

/**
 * One scored event as {@link ScoredCsv} writes it.
 *
 * @param event   its number in the case
 * @param source  path of its source, with {@code !entry} inside an archive
 * @param record  its number in the source, from 1
 * @param time    null if it has none
 * @param entity  null if not known
 * @param action  null if not known
 * @param reasons in words, strongest first; may be empty
 */
public record ScoredRow(long event, String source, long record, Instant time, Score score, String entity, String action, List<String> reasons) {
}

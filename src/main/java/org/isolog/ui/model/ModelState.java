package org.isolog.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SealBaseline;
import org.isolog.investigation.SealBaseline.SealInfo;

/**
 * What the case says of its models, read at one moment.
 *
 * @param active      null before the first training
 * @param run         of the active model; null if it has none
 * @param sources     that the active model learned from
 * @param seal        null if the active model is not sealed
 * @param sealProblem why a seal that is there cannot be read; null if it can
 * @param versions    newest first
 * @param events      of the case now
 */
record ModelState(ModelInfo active, RunInfo run, List<SourceInfo> sources, SealInfo seal, String sealProblem, List<Version> versions,
                  long events) {

    /** @param run its newest; null if it has none */
    record Version(ModelInfo model, RunInfo run) {
    }

    static ModelState read(Investigation investigation, Progress progress) {
        ModelInfo active = investigation.activeModel().orElse(null);
        RunInfo run = investigation.currentRun().orElse(null);
        Set<String> learned = active == null ? Set.of() : Set.copyOf(active.sources());
        List<SourceInfo> sources = investigation.sources().stream().filter(source -> learned.contains(source.sha256())).toList();
        List<Version> versions = investigation.models().stream().sorted(Comparator.comparingInt(ModelInfo::version).reversed())
            .map(model -> new Version(model, investigation.latestRun(model.version()).orElse(null))).toList();
        progress.checkCancelled();
        SealInfo seal = null;
        String sealProblem = null;
        try {
            Optional<SealInfo> current = new SealBaseline(investigation).current();
            seal = current.orElse(null);
        } catch (IsologException damaged) {
            sealProblem = damaged.getMessage();
        }
        return new ModelState(active, run, sources, seal, sealProblem, versions, investigation.eventCount());
    }

    static ModelState nothing() {
        return new ModelState(null, null, List.of(), null, null, List.of(), 0);
    }

    /** Versions that pruning may delete. */
    long prunable() {
        return versions.stream().filter(version -> !version.model().active() && version.model().sealed() == null).count();
    }

    /** Events that were imported after the active model learned. */
    long newEvents() {
        return active == null ? 0 : Math.max(0, events - active.rows());
    }
}

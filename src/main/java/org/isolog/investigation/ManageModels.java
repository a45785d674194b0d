package org.isolog.investigation;

import java.util.List;
import java.util.Optional;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;

/** Versions of the model: go back to an earlier one, remove old ones. */
public final class ManageModels {
    private final Investigation investigation;

    public ManageModels(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * Makes an earlier version the active one; the case is scored again with it where events were added since. If that is cancelled or
     * fails, the version that was active stays so.
     */
    public RunInfo rollBack(int version, Progress progress) {
        Optional<ModelInfo> before = investigation.activeModel();
        investigation.store().models().activate(version);
        try {
            RunInfo run = investigation.store().runs().latest(version)
                    .filter(latest -> latest.events() == investigation.eventCount())
                    .orElseGet(() -> new RunDetection(investigation).score(progress));
            investigation.note("roll back", "Model version " + version + " is active again.");
            return run;
        } catch (RuntimeException unfinished) {
            before.ifPresent(model -> investigation.store().models().activate(model.version()));
            throw unfinished;
        }
    }

    /**
     * Deletes the oldest versions with their runs; never the active one, and never one whose baseline is sealed.
     *
     * @param keep how many of the versions that may go are kept, 0 or more
     * @return what was deleted
     */
    public List<Integer> prune(int keep) {
        if (keep < 0) {
            throw new IsologException("SETTINGS", "The number of versions to keep must be 0 or more, not " + keep + ".");
        }
        List<Integer> may = investigation.models().stream().filter(model -> !model.active() && model.sealed() == null)
                .map(ModelInfo::version).toList();
        List<Integer> going = may.subList(0, Math.max(0, may.size() - keep));
        going.forEach(investigation.store().models()::delete);
        if (!going.isEmpty()) {
            investigation.note("prune", "Model versions " + going + " deleted.");
        }
        return List.copyOf(going);
    }
}

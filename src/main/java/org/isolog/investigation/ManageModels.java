package org.isolog.investigation;

import java.util.List;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;

/** Versions of the model: go back to an earlier one, remove old ones. */
public final class ManageModels {
    private final Investigation investigation;

    public ManageModels(Investigation investigation) {
        this.investigation = investigation;
    }

    /** Makes an earlier version the active one; the case is scored again with it where events were added since. */
    public RunInfo rollBack(int version, Progress progress) {
        investigation.store().models().activate(version);
        investigation.note("roll back", "Model version " + version + " is active again.");
        return investigation.store().runs().latest(version)
                .filter(run -> run.events() == investigation.eventCount())
                .orElseGet(() -> new RunDetection(investigation).score(progress));
    }

    /**
     * Deletes the oldest versions with their runs; never the active one, and never one whose baseline is sealed.
     *
     * @param keep how many of the versions that may go are kept
     * @return what was deleted
     */
    public List<Integer> prune(int keep) {
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

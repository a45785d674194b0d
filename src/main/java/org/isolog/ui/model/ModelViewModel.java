package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ManageModels;
import org.isolog.investigation.RunDetection;
import org.isolog.investigation.SealBaseline;
import org.isolog.investigation.SealBaseline.Verified;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.Work;

/** State and actions of the Model screen. One action at a time; used on the FX thread. */
final class ModelViewModel {
    private final CaseContext context;
    private final SettingsForm settings = new SettingsForm();
    private final ReadOnlyObjectWrapper<ModelState> state = new ReadOnlyObjectWrapper<>(this, "state", ModelState.nothing());
    private final ReadOnlyObjectWrapper<Work<?>> running = new ReadOnlyObjectWrapper<>(this, "running");
    private final ReadOnlyObjectWrapper<Verified> verified = new ReadOnlyObjectWrapper<>(this, "verified");
    private final ObjectProperty<Throwable> error = new SimpleObjectProperty<>(this, "error");
    private long asked;
    private boolean settingsShown;

    ModelViewModel(CaseContext context) {
        this.context = context;
        context.changesProperty().subscribe(changes -> read());
    }

    SettingsForm settings() {
        return settings;
    }

    ReadOnlyObjectProperty<ModelState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What works now; null if nothing does. */
    ReadOnlyObjectProperty<Work<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What the last verification of the active model's baseline found; null if there was none since the case changed. */
    ReadOnlyObjectProperty<Verified> verifiedProperty() {
        return verified.getReadOnlyProperty();
    }

    /** Why the last action failed; null if it did not. */
    ObjectProperty<Throwable> errorProperty() {
        return error;
    }

    /** Trains a new version with the settings of the form; does nothing while a field is wrong. */
    void retrain() {
        Optional<DetectionSettings> wanted = settings.settings();
        wanted.ifPresent(chosen -> start(text("model.work-train"), progress -> new RunDetection(investigation()).train(chosen, progress),
            run -> context.caseChanged()));
    }

    void cancel() {
        if (running.get() != null) {
            running.get().cancel();
        }
    }

    void rollBack(int version) {
        start(text("model.work-roll-back", version), progress -> new ManageModels(investigation()).rollBack(version, progress),
            run -> context.caseChanged());
    }

    /** Asks how many old versions are to stay, and deletes the others. */
    void prune() {
        Optional<String> answer = context.dialogs().input(text("model.prune-title"), text("model.prune-message", state.get().prunable()), "3",
            text("model.prune-action"));
        answer.ifPresent(typed -> {
            if (!typed.matches("[0-9]{1,6}")) {
                error.set(new IsologException("PRUNE-KEEP", text("model.prune-wrong", typed)));
                return;
            }
            int keep = Integer.parseInt(typed);
            start(text("model.work-prune"), progress -> new ManageModels(investigation()).prune(keep), gone -> context.caseChanged());
        });
    }

    void seal() {
        start(text("model.work-seal"), progress -> new SealBaseline(investigation()).seal(progress), seal -> context.caseChanged());
    }

    void verify() {
        start(text("model.work-verify"), progress -> new SealBaseline(investigation()).verify(progress), found -> {
            verified.set(found);
            error.set(null);
        });
    }

    private Investigation investigation() {
        return context.investigation();
    }

    /** Starts one action; does nothing while another runs. */
    <T> void start(String title, Job<T> job, Consumer<T> onDone) {
        if (running.get() != null) {
            return;
        }
        error.set(null);
        Work<T> work = context.work().start(title, job, onDone, error::set);
        running.set(work);
        work.stateProperty().subscribe(now -> {
            if (now.isOver() && running.get() == work) {
                running.set(null);
            }
        });
    }

    private void read() {
        long ticket = ++asked;
        Investigation from = investigation();
        context.work().start(text("model.work-read"), progress -> ModelState.read(from, progress), read -> {
            if (ticket == asked) {
                show(read);
            }
        }, error::set);
    }

    private void show(ModelState read) {
        Verified known = verified.get();
        boolean sameSeal = known != null && read.seal() != null && known.sealSha256().equals(read.seal().sha256());
        if (!sameSeal) {
            verified.set(null);
        }
        if (!settingsShown && read.active() != null) {
            settingsShown = true;
            settings.show(read.active().settings());
        }
        state.set(read);
    }
}

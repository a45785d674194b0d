package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.investigation.ExportEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ReportContents;
import org.isolog.investigation.WriteAccount;
import org.isolog.investigation.WriteAlerts;
import org.isolog.investigation.WriteReport;
import org.isolog.investigation.WriteScored;
import org.isolog.investigation.WrittenFile;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Work;

/** State and actions of the Reports screen. Used on the FX thread. */
final class ReportsViewModel {
    private final CaseContext context;
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty anomalies = new SimpleStringProperty(this, "anomalies", Integer.toString(ReportContents.USUAL_ANOMALIES));
    private final StringBinding titleError = Bindings.createStringBinding(() -> title.get().isBlank() ? text("report.title-wrong") : "", title);
    private final StringBinding anomaliesError = Bindings.createStringBinding(this::anomaliesProblem, anomalies);
    private final ReadOnlyBooleanWrapper analysed = new ReadOnlyBooleanWrapper(this, "analysed");
    private final ObservableList<Handover> handovers = FXCollections.observableArrayList();
    private final FolderOpener folders = new FolderOpener();
    private int started;
    private long asked;

    ReportsViewModel(CaseContext context) {
        this.context = context;
        title.set(context.investigation().name());
        context.changesProperty().subscribe(changes -> read());
    }

    StringProperty titleProperty() {
        return title;
    }

    /** How many of the first findings the report tells in full, as typed. */
    StringProperty anomaliesProperty() {
        return anomalies;
    }

    StringBinding titleError() {
        return titleError;
    }

    StringBinding anomaliesError() {
        return anomaliesError;
    }

    /** Whether the case has a run, without which there are no scores to write. */
    ReadOnlyBooleanProperty analysedProperty() {
        return analysed.getReadOnlyProperty();
    }

    /** Newest first. */
    ObservableList<Handover> handovers() {
        return handovers;
    }

    /** Asks for the place and writes the file there; does nothing while a field of the report is wrong. */
    void write(Output output) {
        if (output == Output.REPORT && !(titleError.get() + anomaliesError.get()).isEmpty()) {
            return;
        }
        Optional<Path> place = context.dialogs().saveFile(text("report.save-title", output.title()), output.fileName(context.investigation().name()),
            output.kind());
        place.ifPresent(target -> write(output, target));
    }

    /** Shows the file's folder in the file manager of the machine. */
    void openFolder(Handover handover) {
        Path file = handover.target();
        context.work().start(text("report.work-open"), progress -> {
            folders.show(file);
            return file;
        }, shown -> { }, context.dialogs()::error);
    }

    private void write(Output output, Path target) {
        Handover begun = Handover.running(++started, output, target);
        handovers.addFirst(begun);
        Work<WrittenFile> work = context.work().start(text("report.work-write", target.getFileName()), job(output, target),
            file -> replace(begun, now -> now.done(file)), problem -> replace(begun, now -> now.failed(problem)));
        if (!work.state().isOver()) {
            replace(begun, now -> now.with(work));
        }
        work.stateProperty().subscribe(state -> {
            if (state == RunState.CANCELLED) {
                replace(begun, now -> Handover.running(now.number(), output, target));
            }
        });
    }

    private Job<WrittenFile> job(Output output, Path target) {
        Investigation investigation = context.investigation();
        return switch (output) {
            case REPORT -> {
                ReportContents contents = new ReportContents(title.get(), Integer.parseInt(anomalies.get().strip()));
                yield progress -> new WriteReport(investigation).run(target, contents, progress);
            }
            case SCORED -> progress -> new WriteScored(investigation).run(target, progress);
            case ALERTS -> progress -> new WriteAlerts(investigation).run(target, progress);
            case EVENTS -> progress -> new ExportEvents(investigation).run(target, progress);
            case ACCOUNT -> progress -> new WriteAccount(investigation).run(target, progress);
        };
    }

    private void replace(Handover begun, UnaryOperator<Handover> change) {
        handovers.replaceAll(each -> each.number() == begun.number() ? change.apply(each) : each);
    }

    private void read() {
        long ticket = ++asked;
        Investigation investigation = context.investigation();
        context.work().start(text("report.work-read"), progress -> investigation.currentRun().isPresent(), present -> {
            if (ticket == asked) {
                analysed.set(present);
            }
        }, context.dialogs()::error);
    }

    private String anomaliesProblem() {
        String typed = anomalies.get().strip();
        boolean right = typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= ReportContents.MOST_ANOMALIES;
        return right ? "" : text("report.anomalies-wrong", ReportContents.MOST_ANOMALIES);
    }
}

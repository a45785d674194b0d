package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.Optional;
import org.isolog.core.EventFilter;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.QueryText;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.NumberText;

/** Keeps what stands around the screens true to the open case: query, filter in words, event counts, numbers at the rail. FX thread. */
public final class CaseFrame {
    private final CaseContext context;
    private final ShellModel model;
    private long asked;

    /** Binds the two from now on. */
    public CaseFrame(CaseContext context, ShellModel model) {
        this.context = context;
        this.model = model;
        model.caseNameProperty().set(context.investigation().name());
        model.onQueryProperty().set(this::filterByQuery);
        model.onClearFilterProperty().set(() -> context.setFilter(EventFilter.all()));
        if (has("model")) {
            model.primaryProperty().set(Command.of(text("frame.retrain"), "Shortcut+R", () -> context.goTo("model")));
        }
        context.filterProperty().subscribe(this::showFilter);
        context.changesProperty().subscribe(change -> count());
        context.annotationsProperty().subscribe(change -> count());
    }

    /** What the rail and the status bar say. */
    private record Figures(long events, long visible, int sources, Optional<RunInfo> run, Optional<ModelInfo> active, long logSize) {

        static Figures of(Investigation investigation, EventFilter filter, Progress progress) {
            long events = investigation.eventCount();
            long visible = filter.isAll() ? events : new BrowseEvents(investigation).select(filter, null, false, progress).length;
            return new Figures(events, visible, investigation.sources().size(), investigation.currentRun(), investigation.activeModel(),
                investigation.logSize());
        }
    }

    private void filterByQuery() {
        try {
            EventFilter wanted = QueryText.parse(model.queryProperty().get());
            model.queryErrorProperty().set("");
            context.setFilter(wanted);
        } catch (IsologException unreadable) {
            model.queryErrorProperty().set(unreadable.getMessage());
        }
    }

    private void showFilter(EventFilter filter) {
        model.queryProperty().set(QueryText.of(filter));
        model.queryErrorProperty().set("");
        model.filterWordsProperty().set(QueryText.words(filter));
        count();
    }

    // A later question makes the answers to the earlier ones worthless.
    private void count() {
        long question = ++asked;
        EventFilter filter = context.filter();
        context.work().start(text("frame.counting"), progress -> Figures.of(context.investigation(), filter, progress), figures -> {
            if (question == asked) {
                show(figures);
            }
        }, context.dialogs()::error);
    }

    private void show(Figures figures) {
        model.totalEventsProperty().set(figures.events());
        model.visibleEventsProperty().set(figures.visible());
        rail("events", NumberText.grouped(figures.events()));
        rail("anomalies", figures.run().map(run -> NumberText.grouped(run.alertUnits())).orElse(""));
        rail("model", figures.active().map(active -> "v" + active.version()).orElse(""));
        rail("caselog", NumberText.grouped(figures.logSize()));
        rail("sources", NumberText.grouped(figures.sources()));
    }

    private void rail(String room, String words) {
        if (has(room)) {
            model.navigation().countProperty(room).set(words);
        }
    }

    private boolean has(String room) {
        return model.navigation().rooms().stream().anyMatch(each -> each.id().equals(room));
    }
}

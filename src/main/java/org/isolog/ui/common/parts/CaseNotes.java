package org.isolog.ui.common.parts;

import static org.isolog.ui.common.Texts.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.Notes;
import org.isolog.core.Verdict;
import org.isolog.investigation.Annotate;
import org.isolog.investigation.ExpectEvents;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;

/** Stars, tags, verdicts and comments of the open case: what there is, and how they are changed. Used on the FX thread. */
public final class CaseNotes {
    private final CaseContext context;
    private final LatestWork reading;
    private final ReadOnlyObjectWrapper<Map<Long, Notes>> notes = new ReadOnlyObjectWrapper<>(this, "notes", Map.of());

    public CaseNotes(CaseContext context) {
        this.context = context;
        this.reading = new LatestWork(context.work());
        context.annotationsProperty().subscribe(change -> read());
    }

    /** By event; an event without any is not there. A new map after every change. */
    public ReadOnlyObjectProperty<Map<Long, Notes>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    public Notes of(long eventId) {
        Notes known = notes.get().get(eventId);
        return known == null ? Notes.none(eventId) : known;
    }

    /** Stars the events, or takes the star from them if all have one. */
    public void toggleStars(Collection<Long> events) {
        boolean star = !events.stream().allMatch(event -> of(event).starred());
        change(annotate -> events.forEach(event -> annotate.star(event, star)));
    }

    public void tag(Collection<Long> events, String tag, boolean add) {
        change(annotate -> events.forEach(event -> annotate.tag(event, tag, add)));
    }

    /** Asks for a tag and puts it on the events. */
    public void askForTag(List<Long> events) {
        context.dialogs().input(text("parts.tag-title"), text("parts.tag-hint", events.size()), "", text("parts.tag-action"))
            .ifPresent(tag -> tag(events, tag, true));
    }

    /** Gives the verdict, or takes it back if it stands already. */
    public void toggleVerdict(long event, Verdict verdict) {
        Verdict wanted = of(event).verdict() == verdict ? null : verdict;
        context.work().start("", progress -> {
            new Annotate(context.investigation()).verdict(event, wanted);
            // An event that was expected by a rule and is called malicious becomes a finding again.
            return new ExpectEvents(context.investigation()).judgeIfStale(progress);
        }, run -> {
            context.annotationsChanged();
            run.ifPresent(any -> context.caseChanged());
        }, context.dialogs()::error);
    }

    public void comment(long event, String words) {
        if (!words.isBlank()) {
            change(annotate -> annotate.comment(event, words));
        }
    }

    private void change(Consumer<Annotate> what) {
        context.work().start("", progress -> {
            what.accept(new Annotate(context.investigation()));
            return true;
        }, done -> context.annotationsChanged(), context.dialogs()::error);
    }

    private void read() {
        reading.start("", progress -> {
            Map<Long, Notes> read = new HashMap<>();
            new Annotate(context.investigation()).all().forEach(each -> read.put(each.eventId(), each));
            return Map.copyOf(read);
        }, notes::set, context.dialogs()::error);
    }
}

package org.isolog.ui.common.inspector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.isolog.core.Event;
import org.isolog.core.ExpectedPattern;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.ExpectEvents.Preview;
import org.isolog.investigation.NewExpectation;
import org.isolog.investigation.PatternDraft;
import org.isolog.investigation.PatternDraft.Scope;
import org.isolog.investigation.RuleEnd;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;

/** A rule of expectation while it is put together: for whom, why, how long, and what it would change. FX thread. */
final class ExpectViewModel {
    private final CaseContext context;
    private final Event event;
    private final ExpectEvents expect;
    private final LatestWork previewing;
    private final Set<Scope> possible;
    private final Set<Scope> chosen = EnumSet.noneOf(Scope.class);
    private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
    private final StringProperty until;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");

    ExpectViewModel(CaseContext context, Event event) {
        this.context = context;
        this.event = event;
        expect = new ExpectEvents(context.investigation());
        previewing = new LatestWork(context.work());
        possible = PatternDraft.possible(event);
        until = new SimpleStringProperty(this, "until", expect.suggestedEnd().toString());
        // As narrow as can be at first: who widens a rule does so knowingly.
        chosen.addAll(possible);
        chosen.remove(Scope.HOURS);
        chosen.remove(Scope.WEEKDAYS);
        read();
    }

    Event event() {
        return event;
    }

    Set<Scope> possible() {
        return possible;
    }

    boolean isChosen(Scope scope) {
        return chosen.contains(scope);
    }

    void choose(Scope scope, boolean wanted) {
        if (wanted) {
            chosen.add(scope);
        } else {
            chosen.remove(scope);
        }
        read();
    }

    StringProperty reasonProperty() {
        return reason;
    }

    /** The last day of the rule, UTC, as {@code 2026-12-31}. */
    StringProperty untilProperty() {
        return until;
    }

    /** What the rule would change; null while that is not known, and while nobody is chosen. */
    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Why there is no preview; null if nothing went wrong. */
    ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether the rule may be put in force: there is a reason, an end that is ahead, and its preview was there to be read. */
    BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> !reason.get().isBlank() && lastDay().filter(expect::isAhead).isPresent() && preview.get() != null,
            reason, until, preview);
    }

    NewExpectation rule() {
        return new NewExpectation(preview.get().pattern(), event.id(), reason.get(), RuleEnd.after(lastDay().orElseThrow()));
    }

    private Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(until.get().strip()));
        } catch (DateTimeParseException unfinished) {
            return Optional.empty();
        }
    }

    private void read() {
        preview.set(null);
        failed.set(null);
        if (chosen.isEmpty()) {
            previewing.drop();
            return;
        }
        try {
            ExpectedPattern pattern = PatternDraft.of(event, chosen);
            previewing.start("", progress -> new ExpectEvents(context.investigation()).preview(pattern, progress), preview::set, failed::set);
        } catch (RuntimeException refused) {
            failed.set(refused);
        }
    }
}

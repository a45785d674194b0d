package org.isolog.ui.caselog;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.isolog.core.LogEntry;
import org.isolog.core.Progress;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;

/** The lines of the case log that meet the search. Used on the FX thread. */
final class CaseLogViewModel {
    private static final int PORTION = 2_000;

    private final CaseContext context;
    private final ObservableList<LogEntry> all = FXCollections.observableArrayList();
    private final FilteredList<LogEntry> entries = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<Throwable> error = new SimpleObjectProperty<>(this, "error");
    private long asked;

    CaseLogViewModel(CaseContext context) {
        this.context = context;
        search.subscribe(words -> entries.setPredicate(matching(words)));
    }

    /** Every line, newest first. */
    ObservableList<LogEntry> all() {
        return all;
    }

    /** The lines that meet the search, newest first. */
    ObservableList<LogEntry> entries() {
        return entries;
    }

    /** Words that a line must hold, in any of its columns, in any case. */
    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Throwable> errorProperty() {
        return error;
    }

    /** Reads anew, as when the screen is shown: most actions write into the log. */
    void read() {
        long ticket = ++asked;
        Investigation investigation = context.investigation();
        context.work().start(text("caselog.work-read"), progress -> entries(investigation, progress), read -> {
            if (ticket == asked) {
                error.set(null);
                all.setAll(read);
            }
        }, error::set);
    }

    private static List<LogEntry> entries(Investigation investigation, Progress progress) {
        List<LogEntry> entries = new ArrayList<>();
        List<LogEntry> some;
        do {
            progress.checkCancelled();
            some = investigation.log(entries.size(), PORTION);
            entries.addAll(some);
        } while (some.size() == PORTION);
        return entries;
    }

    private static Predicate<LogEntry> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return entry -> wanted.isEmpty()
            || (entry.author() + " " + entry.action() + " " + entry.detail()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}

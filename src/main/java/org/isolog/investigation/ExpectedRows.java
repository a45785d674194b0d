package org.isolog.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.EntityNames;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Part;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.TextRecipe;

/** Which rows of a case's columns are of a pattern. A few array reads a row; safe for several threads. */
final class ExpectedRows {
    private record Test(CategoryColumn column, int code) {
    }

    private final ExpectedPattern pattern;
    private final EventColumns columns;
    private final List<Test> tests = new ArrayList<>();

    /** @param preset that the columns were made for @param names by which the events of the columns were read */
    ExpectedRows(ExpectedPattern pattern, EventColumns columns, Preset preset, EntityNames names) {
        this.pattern = pattern;
        this.columns = columns;
        for (Part part : pattern.what()) {
            add(columns.category(part.field()), part.value());
        }
        for (Part part : pattern.who()) {
            add(columns.category(part.field()), names.of(part.field(), part.value()));
        }
        if (pattern.text() != null) {
            addText(preset);
        }
    }

    private void addText(Preset preset) {
        TextRecipe recipe = CaseMemory.recipe(preset);
        if (preset == Preset.LESSON) {
            // The text of the lesson is action, status and address; the message is a field like any other there.
            columns.categories().stream().filter(column -> column.codeOf(pattern.text()) != CategoryColumn.MISSING).findFirst()
                    .ifPresentOrElse(column -> add(column, pattern.text()), () -> add(null, null));
        } else {
            add(columns.text() == null ? null : columns.text().templates(), String.join(" ", recipe.tokens(pattern.text())));
        }
    }

    private void add(CategoryColumn column, String value) {
        tests.add(new Test(column, column == null ? CategoryColumn.MISSING : column.codeOf(value)));
    }

    boolean has(int row) {
        for (Test test : tests) {
            if (test.code == CategoryColumn.MISSING || test.column.code(row) != test.code) {
                return false;
            }
        }
        return isAtTheTime(columns.time(row));
    }

    private boolean isAtTheTime(long time) {
        if (pattern.hours() == null && pattern.days().isEmpty()) {
            return true;
        }
        if (time == EventColumns.NO_TIME) {
            return false;
        }
        OffsetDateTime then = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC);
        return (pattern.hours() == null || pattern.hours().has(then.getHour()))
                && (pattern.days().isEmpty() || pattern.days().contains(then.getDayOfWeek()));
    }
}

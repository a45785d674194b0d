package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.isolog.ui.common.CaseContext;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Opens the filter of a column; coloured while the column is filtered, quiet otherwise. */
final class ColumnFilterButton extends Button {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    ColumnFilterButton(EventsViewModel model, CaseContext context, String field) {
        super(null, new FontIcon(MaterialDesignF.FILTER_VARIANT));
        getStyleClass().addAll("flat", "column-filter");
        setFocusTraversable(false);
        setAccessibleText(text("events.filter-column", field));
        setTooltip(new Tooltip(text("events.filter-column", field)));
        setOnAction(click -> new ColumnFilter(model, field).showBelow(this));
        context.filterProperty().subscribe(filter -> pseudoClassStateChanged(ACTIVE, !model.conditionsOn(field).isEmpty()));
    }
}

package org.isolog.ui.common;

import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.util.Duration;

/** Shows the whole of a text that is cut, on hover. */
public final class WholeText {
    private static final int WIDEST = 640;

    private WholeText() {
    }

    /** From now on, whenever the pointer enters and the text does not fit. */
    public static void onHover(Labeled labeled) {
        Tooltip tip = tooltip();
        labeled.setOnMouseEntered(event -> {
            boolean cut = isCut(labeled);
            tip.setText(labeled.getText());
            labeled.setTooltip(cut ? tip : null);
        });
    }

    /** A tooltip of the kit: soon there, wrapped, stays. */
    public static Tooltip tooltip() {
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.INDEFINITE);
        return tip;
    }

    static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty()) {
            return false;
        }
        double room = labeled.getWidth() - labeled.snappedLeftInset() - labeled.snappedRightInset();
        return text.indexOf('\n') >= 0 || widthOf(text, labeled.getFont()) > room + 0.5;
    }

    private static double widthOf(String text, Font font) {
        Text measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}

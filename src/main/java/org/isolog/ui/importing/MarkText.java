package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.control.Label;
import org.isolog.investigation.Formats;
import org.isolog.investigation.UserFormats;
import org.isolog.ui.common.NumberText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Marks and words about files: shape, word and colour, as everywhere. */
final class MarkText {
    private MarkText() {
    }

    static String title(String format) {
        return Formats.all().stream().filter(info -> info.name().equals(format)).map(Formats.FormatInfo::title).findFirst().orElseGet(() -> UserFormats.title(format));
    }

    /** The format as a choice, with how sure the detection is of it. */
    static String format(String format, FileChoice file) {
        double confidence = file.confidence(format);
        return confidence > 0 ? text("import.format-sure", title(format), percent(confidence)) : title(format);
    }

    /** Says how sure the chosen format is. */
    static void sure(Label label, FileChoice file) {
        if (file.format() == null) {
            mark(label, MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "critical", file.problem());
        } else if (file.isOverridden()) {
            mark(label, MaterialDesignA.ACCOUNT_CHECK_OUTLINE, "accent-text", text("import.sure-yours"));
        } else {
            double confidence = file.confidence(file.format());
            boolean sure = file.isSure();
            mark(label, sure ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignA.ALERT_OUTLINE, sure ? "good" : "medium",
                text(sure ? "import.sure-yes" : "import.sure-no", percent(confidence)));
        }
    }

    /** Says how a file went. */
    static void mark(Label label, FileProgress.Mark mark) {
        switch (mark) {
            case WAITING -> mark(label, MaterialDesignC.CIRCLE_OUTLINE, "none", text("import.mark-waiting"));
            case RUNNING -> mark(label, MaterialDesignP.PROGRESS_CLOCK, "accent-text", text("import.mark-running"));
            case DONE -> mark(label, MaterialDesignC.CHECK_CIRCLE_OUTLINE, "good", text("import.mark-done"));
            case WARNING -> mark(label, MaterialDesignA.ALERT_OUTLINE, "medium", text("import.mark-warning"));
            case DUPLICATE -> mark(label, MaterialDesignC.CONTENT_DUPLICATE, "none", text("import.mark-duplicate"));
            case FAILED -> mark(label, MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "critical", text("import.mark-failed"));
            case CANCELLED -> mark(label, MaterialDesignC.CANCEL, "none", text("import.mark-cancelled"));
        }
    }

    static String files(long count) {
        return count == 1 ? text("import.one-file") : text("import.many-files", count);
    }

    /** @param id as Java names it, which is Z for UTC */
    static String zone(String id) {
        return "Z".equals(id) ? "UTC" : id;
    }

    static String percent(double share) {
        return NumberText.decimal(100 * share, 0) + " %";
    }

    private static void mark(Label label, Ikon icon, String colour, String words) {
        FontIcon shape = new FontIcon(icon);
        shape.getStyleClass().add("mark-" + colour);
        label.setGraphic(shape);
        label.setGraphicTextGap(7);
        label.setText(words);
    }
}

package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import org.isolog.ui.common.Dialogs.FileKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Every kind of file that a case can be handed over in. To add one, add it here and in {@link ReportsViewModel}. */
enum Output {
    REPORT("report.report", "report.report-about", "report.html", MaterialDesignF.FILE_CHART_OUTLINE, true),
    SCORED("report.scored", "report.scored-about", "scored.csv", MaterialDesignF.FILE_TABLE_OUTLINE, true),
    ALERTS("report.alerts", "report.alerts-about", "alerts.json", MaterialDesignA.ALERT_DECAGRAM_OUTLINE, true),
    EVENTS("report.events", "report.events-about", "events.jsonl", MaterialDesignC.CODE_JSON, false),
    ACCOUNT("report.account", "report.account-about", "account.csv", MaterialDesignF.FILE_CHECK_OUTLINE, false);

    private final String titleKey;
    private final String aboutKey;
    private final String fileName;
    private final Ikon icon;
    private final boolean needsRun;

    Output(String titleKey, String aboutKey, String fileName, Ikon icon, boolean needsRun) {
        this.titleKey = titleKey;
        this.aboutKey = aboutKey;
        this.fileName = fileName;
        this.icon = icon;
        this.needsRun = needsRun;
    }

    String title() {
        return text(titleKey);
    }

    /** What it holds and for whom, in one sentence. */
    String about() {
        return text(aboutKey);
    }

    /** Suggested name, such as {@code office-december-report.html}; signs that file systems refuse become a dash. */
    String fileName(String caseName) {
        return caseName.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + "-" + fileName;
    }

    FileKind kind() {
        String ending = fileName.substring(fileName.lastIndexOf('.'));
        return new FileKind(title(), List.of("*" + ending));
    }

    Ikon icon() {
        return icon;
    }

    /** Whether there is nothing to write before the first analysis. */
    boolean needsRun() {
        return needsRun;
    }
}

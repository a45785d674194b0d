package org.isolog;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.isolog.ui.anomalies.AnomaliesView;
import org.isolog.ui.caselog.CaseLogView;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.evaluation.EvaluationView;
import org.isolog.ui.events.EventsView;
import org.isolog.ui.help.HelpView;
import org.isolog.ui.importing.SourcesView;
import org.isolog.ui.model.ModelView;
import org.isolog.ui.overview.OverviewView;
import org.isolog.ui.poisoning.PoisoningView;
import org.isolog.ui.report.ReportsView;
import org.isolog.ui.shell.Room;
import org.isolog.ui.stories.StoriesView;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The rooms of a case, in the order of the rail. To add a room, add it here. */
final class Rooms {
    private Rooms() {
    }

    /** @param view builds the screen when the room is opened first */
    record Entry(Room room, Function<CaseContext, Node> view) {
    }

    static List<Entry> all() {
        String trust = text("room.group-trust");
        String handOver = text("room.group-hand-over");
        return List.of(
            new Entry(new Room("overview", text("room.overview"), MaterialDesignV.VIEW_DASHBOARD_OUTLINE, null),
                context -> new OverviewView(context).root()),
            new Entry(new Room("stories", text("room.stories"), MaterialDesignB.BOOK_OPEN_VARIANT, null),
                context -> new StoriesView(context).root()),
            new Entry(new Room("events", text("room.events"), MaterialDesignF.FORMAT_LIST_BULLETED, null),
                context -> new EventsView(context).root()),
            new Entry(new Room("anomalies", text("room.anomalies"), MaterialDesignA.ALERT_DECAGRAM_OUTLINE, null),
                context -> new AnomaliesView(context).root()),
            new Entry(new Room("model", text("room.model"), MaterialDesignB.BRAIN, trust), context -> new ModelView(context).root()),
            new Entry(new Room("poisoning", text("room.poisoning"), MaterialDesignT.TEST_TUBE, trust),
                context -> new PoisoningView(context).root()),
            new Entry(new Room("evaluation", text("room.evaluation"), MaterialDesignC.CHART_BELL_CURVE, trust),
                context -> new EvaluationView(context).root()),
            new Entry(new Room("sources", text("room.sources"), MaterialDesignF.FILE_MULTIPLE_OUTLINE, handOver),
                context -> new SourcesView(context).root()),
            new Entry(new Room("report", text("room.report"), MaterialDesignF.FILE_DOCUMENT_OUTLINE, handOver),
                context -> new ReportsView(context).root()),
            new Entry(new Room("caselog", text("room.caselog"), MaterialDesignN.NOTEBOOK_OUTLINE, handOver),
                context -> new CaseLogView(context).root()),
            new Entry(new Room("help", text("room.help"), MaterialDesignH.HELP_CIRCLE_OUTLINE, handOver), context -> new HelpView(context).root()));
    }
}

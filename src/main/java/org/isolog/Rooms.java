package org.isolog;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.importing.SourcesView;
import org.isolog.ui.shell.Room;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The rooms of a case, in the order of the rail. To add a room, add it here. */
final class Rooms {
    private Rooms() {
    }

    /** @param view builds the screen when the room is opened first */
    record Entry(Room room, Function<CaseContext, Node> view) {
    }

    static List<Entry> all() {
        return List.of(
            new Entry(new Room("sources", text("room.sources"), MaterialDesignF.FILE_MULTIPLE_OUTLINE, text("room.group-hand-over")),
                context -> new SourcesView(context).root()));
    }
}

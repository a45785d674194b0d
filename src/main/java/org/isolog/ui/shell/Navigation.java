package org.isolog.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which rooms there are, which one is open, and the words at the right of each. Knows no view. */
public final class Navigation {
    private final List<Room> rooms;
    private final ReadOnlyObjectWrapper<Room> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final Map<String, StringProperty> counts = new LinkedHashMap<>();

    /** @param rooms at least one, in the order of the rail; the first is open at first */
    public Navigation(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        rooms.forEach(room -> counts.put(room.id(), new SimpleStringProperty("")));
        selected.set(this.rooms.getFirst());
    }

    public List<Room> rooms() {
        return rooms;
    }

    /** @throws IllegalArgumentException if there is no such room */
    public void show(String id) {
        selected.set(rooms.stream().filter(room -> room.id().equals(id)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no room " + id)));
    }

    /** Opens the room at that place of the rail, from 1; does nothing if there is none. */
    public void showNumber(int number) {
        if (number >= 1 && number <= rooms.size()) {
            selected.set(rooms.get(number - 1));
        }
    }

    public Room selected() {
        return selected.get();
    }

    public ReadOnlyObjectProperty<Room> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What stands at the right of a room: a count, a version, or nothing. */
    public StringProperty countProperty(String id) {
        StringProperty count = counts.get(id);
        if (count == null) {
            throw new IllegalArgumentException("no room " + id);
        }
        return count;
    }
}

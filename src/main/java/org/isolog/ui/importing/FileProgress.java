package org.isolog.ui.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.investigation.ImportOutcome.FileOutcome;

/** One file while and after it is imported. Used on the FX thread. */
public final class FileProgress {

    /** How it went. */
    public enum Mark {
        WAITING, RUNNING,
        /** Every record was stored. */
        DONE,
        /** Imported, and something is to be said about it. */
        WARNING,
        /** Left out: the case already has these bytes. */
        DUPLICATE,
        /** Not imported. */
        FAILED,
        /** Not begun or not finished when the user cancelled. */
        CANCELLED
    }

    private final String path;
    private final String name;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(this, "mark", Mark.WAITING);
    private FileOutcome outcome;

    FileProgress(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /** Path for people, with {@code !entry} inside an archive. */
    public String path() {
        return path;
    }

    /** The last part of the path. */
    public String name() {
        return name;
    }

    public Mark mark() {
        return mark.get();
    }

    public ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** What became of it; null before it is finished. */
    public FileOutcome outcome() {
        return outcome;
    }

    void show(Mark now) {
        mark.set(now);
    }

    void finish(FileOutcome finished) {
        outcome = finished;
        if (!finished.imported()) {
            mark.set(finished.duplicate() ? Mark.DUPLICATE : Mark.FAILED);
        } else {
            boolean clean = finished.problems().isEmpty() && finished.source().account().skipped() == 0;
            mark.set(clean ? Mark.DONE : Mark.WARNING);
        }
    }
}

package org.isolog.testkit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.isolog.ui.common.Dialogs;

/** Answers that a test has laid ready, and what was asked; a question without an answer fails the test. */
public final class ScriptedDialogs implements Dialogs {
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    /** Lays ready the next answer: Boolean, String, Path, List of Path, or {@link Optional#empty()} for leaving. */
    public ScriptedDialogs answer(Object answer) {
        answers.add(answer);
        return this;
    }

    /** Title and button or kind of every question, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Every error that was shown. */
    public List<Throwable> errors() {
        return List.copyOf(errors);
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        return (Boolean) next(title + " [" + action + "]");
    }

    @Override
    public Optional<String> input(String title, String message, String initial, String action) {
        return one(next(title + " [" + action + "]"), String.class);
    }

    @Override
    public boolean form(String title, Node content, String action, ObservableBooleanValue ready) {
        return (Boolean) next(title + " [" + action + "]");
    }

    @Override
    public void error(Throwable error) {
        errors.add(error);
    }

    @Override
    public List<Path> openFiles(String title, FileKind... kinds) {
        Object answer = next(title);
        return answer instanceof List<?> list ? list.stream().map(Path.class::cast).toList() : one(answer, Path.class).stream().toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return one(next(title), Path.class);
    }

    @Override
    public Optional<Path> saveFile(String title, String name, FileKind kind) {
        return one(next(title), Path.class);
    }

    private Object next(String question) {
        asked.add(question);
        if (answers.isEmpty()) {
            throw new AssertionError("no answer for: " + question);
        }
        return answers.remove();
    }

    private static <T> Optional<T> one(Object answer, Class<T> type) {
        return answer instanceof Optional<?> optional ? optional.map(type::cast) : Optional.of(type.cast(answer));
    }
}

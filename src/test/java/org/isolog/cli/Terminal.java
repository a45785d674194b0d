package org.isolog.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Gives commands as a shell would, and keeps what they print. */
final class Terminal implements Workbench {
    private final Path folder;
    private boolean display;
    private String opened = "";

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** @param out lines of the standard output @param err lines of the error output */
    record Result(int code, List<String> out, List<String> err) {
    }

    Result run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = console(out, err, folder);
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = new Commands(console, this).run(words);
        return new Result(code, lines(out), lines(err));
    }

    /** A console that nobody listens to. */
    static Console silent(Path folder) {
        return console(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), folder);
    }

    private static Console console(OutputStream out, OutputStream err, Path folder) {
        return new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), false,
                Clock.fixed(Instant.parse("2026-03-09T08:00:00Z"), ZoneOffset.UTC), "ana", folder);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    Terminal withDisplay() {
        display = true;
        return this;
    }

    /** What the window was opened with. */
    String opened() {
        return opened;
    }

    @Override
    public boolean hasDisplay() {
        return display;
    }

    @Override
    public void open(Path caseFolder) {
        opened = caseFolder == null ? "start" : caseFolder.toString();
    }

    @Override
    public void openSample() {
        opened = "sample";
    }

    @Override
    public List<Path> drawScreens(Path caseFolder, Path into) {
        return List.of(into.resolve("overview-light.png"));
    }
}

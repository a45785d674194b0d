package org.isolog;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.isolog.cli.Commands;
import org.isolog.cli.Console;

/** Runs the command that the arguments name; without one, the workbench. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        LeanHeap.prepare();
        Console console = new Console(utf8(System.out, FileDescriptor.out), utf8(System.err, FileDescriptor.err), isTerminal(), Clock.systemUTC(),
                System.getProperty("user.name", "unknown"), Path.of(""));
        int code = new Commands(console, new WindowWorkbench()).run(arguments);
        console.out().flush();
        System.exit(code);
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Java takes plain ASCII where no locale is set, as in most containers: words of reasons would lose their signs. */
    private static PrintStream utf8(PrintStream standard, FileDescriptor file) {
        Charset charset = standard.charset();
        return charset.equals(StandardCharsets.US_ASCII) ? new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8) : standard;
    }
}

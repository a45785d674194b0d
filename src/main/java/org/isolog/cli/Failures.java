package org.isolog.cli;

import java.util.List;
import org.isolog.core.CancelledException;
import org.isolog.core.IsologException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stops a command into one line and an exit code: 1 if the work failed, 2 if the command was not understood, 70 for a bug. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    /** {@code EX_SOFTWARE} of sysexits.h. */
    private static final int BUG = 70;

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException notUnderstood, String[] arguments) {
        CommandLine command = notUnderstood.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        console.failure(sentence(oneLine(notUnderstood.getMessage())) + suggestion(notUnderstood, command) + " See '" + name + " --help'.");
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        return switch (thrown) {
            case IsologException failure -> {
                console.failure(oneLine(failure.getMessage()) + " [" + failure.code() + "]");
                yield FAILED;
            }
            case CancelledException cancelled -> {
                console.failure("Stopped. Nothing was changed.");
                yield FAILED;
            }
            default -> {
                console.failure("This is an error in Isolog; please report it with the files that led to it: " + oneLine(String.valueOf(thrown))
                        + " at " + place(thrown) + " [BUG]");
                yield BUG;
            }
        };
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.isolog.")) {
                return element.toString();
            }
        }
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }

    private static String suggestion(ParameterException notUnderstood, CommandLine command) {
        if (notUnderstood instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            List<String> similar = unmatched.getSuggestions();
            return similar.isEmpty() || !command.getSubcommands().containsKey(similar.getFirst()) ? ""
                    : " Did you mean '" + command.getCommandSpec().qualifiedName() + " " + similar.getFirst() + "'?";
        }
        return "";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String oneLine(String text) {
        return text == null ? "no message" : text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}

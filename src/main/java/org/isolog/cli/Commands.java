package org.isolog.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, in the order in which the help lists them. */
public final class Commands {
    private final CommandLine root;

    public Commands(Console console, Workbench workbench) {
        DemoWithoutWindow withoutWindow = new DemoWithoutWindow(console, workbench);
        CommandLine models = new CommandLine(new ModelsCommand(console));
        root = new CommandLine(new RootCommand(workbench, withoutWindow));
        root.addSubcommand(new AnalyzeCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new StoriesCommand(console))
                .addSubcommand(new RiskCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new VerdictCommand(console))
                .addSubcommand(new ExpectCommand(console))
                .addSubcommand(new LearnCommand(console))
                .addSubcommand(new CommandLine(new BaselineCommand())
                        .addSubcommand(new SealCommand(console))
                        .addSubcommand(new VerifyCommand(console)))
                .addSubcommand(models)
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new EvaluateLogsCommand(console))
                .addSubcommand(new PoisonCommand(console))
                .addSubcommand(new GenerateCommand(console))
                .addSubcommand(new FormatsCommand(console))
                .addSubcommand(new DemoCommand(workbench, withoutWindow));
        configure(console);
    }

    private void configure(Console console) {
        Failures failures = new Failures(console);
        root.setOut(new PrintWriter(console.out(), true));
        root.setErr(new PrintWriter(console.err(), true));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal() ? Ansi.AUTO : Ansi.OFF));
        root.setCaseInsensitiveEnumValuesAllowed(true);
        // A path may begin with @.
        root.setExpandAtFiles(false);
        root.setParameterExceptionHandler(failures);
        root.setExecutionExceptionHandler(failures);
        addHelp(root);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        for (Map.Entry<String, CommandLine> inside : command.getSubcommands().entrySet()) {
            addHelp(inside.getValue());
        }
    }

    /** Runs the command that the arguments name. @return the exit code, see {@link Failures} */
    public int run(String... arguments) {
        return root.execute(arguments);
    }
}

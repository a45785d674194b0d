package org.isolog.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.LogGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes logs in which it is known what is an attack. */
@Command(name = "generate", description = "Makes a log with planted attacks, and beside it the list of the planted records.")
final class GenerateCommand implements Callable<Integer> {
    private static final String STANDARD_OUT = "-";

    private final Console console;

    @Option(names = "--rows", required = true, paramLabel = "N", description = "Rows of the log, the planted ones among them.")
    private int rows;

    @Option(names = "--attacks", paramLabel = "A,B…", split = ",", defaultValue = "all", description = "Attacks to plant: all (the default), none, or some of"
            + " brute-force-success, password-spray, insider-night, web-scan, data-exfiltration, new-admin, impossible-address.")
    private List<String> attacks;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Seed of the made world; 42 unless given.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "generated-logs",
            description = "Folder for log.csv and labels.csv, generated-logs unless given; - prints the log.")
    private String out;

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (STANDARD_OUT.equals(out)) {
            print();
        } else {
            Path folder = Path.of(out);
            GenerateLogs.write(rows, seed, planted(), folder);
            console.line("Written: %s", folder.resolve("log.csv"));
            console.line("Written: %s", folder.resolve("labels.csv"));
        }
        return 0;
    }

    private void print() {
        LogGenerator generator = new LogGenerator(rows, seed, planted(), GenerateLogs.START);
        try (Writer log = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8))) {
            GenerateLogs.write(generator, log, Writer.nullWriter());
        } catch (IOException e) {
            throw new IsologException("WRITE", "The log cannot be printed: " + e.getMessage() + ".", e);
        }
    }

    private Set<Attack> planted() {
        Set<Attack> planted = EnumSet.noneOf(Attack.class);
        for (String attack : attacks) {
            switch (attack) {
                case "all" -> planted.addAll(Attack.all());
                case "none" -> planted.clear();
                default -> planted.add(Attack.ofId(attack));
            }
        }
        return planted;
    }
}

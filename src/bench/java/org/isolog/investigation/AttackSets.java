package org.isolog.investigation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.isolog.investigation.AttackTrial.Result;

/**
 * How often an attack is within the first ten alerts of recordings, where an alert is an entity's hour, ranked by its strongest event.
 * Recordings with hardly anything but the attack have no baseline and are counted apart. Prints a table by set, then the misses and what
 * came before them. See attack_sets.sh.
 *
 * <p>Nothing is ever tuned to these recordings; they only measure.
 */
public final class AttackSets {
    private AttackSets() {
    }

    /** @param arguments folder of the data; file of the marks; every n-th EVTX attack file (10 unless given); sets (all unless given) */
    public static void main(String[] arguments) throws IOException {
        int every = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        List<String> sets = arguments.length > 3 ? List.of(arguments[3].split(",")) : List.of();
        Map<String, List<Result>> bySet = new TreeMap<>();
        try (AlertHonesty.Folder work = AlertHonesty.Folder.create()) {
            for (AttackRecording recording : new AttackRecordings(Path.of(arguments[0]), work.path(), every).all(Path.of(arguments[1]))) {
                if (sets.isEmpty() || sets.contains(recording.set())) {
                    Result result = trial(recording);
                    bySet.computeIfAbsent(recording.set(), set -> new ArrayList<>()).add(result);
                    System.out.println(line(result));
                }
            }
        }
        System.out.println();
        table(bySet);
        bySet.values().stream().flatMap(List::stream).filter(result -> result.hasBaseline() && !(result.found() && result.foundPattern()))
                .forEach(AttackSets::miss);
    }

    private static Result trial(AttackRecording recording) throws IOException {
        try (AlertHonesty.Folder folder = AlertHonesty.Folder.create()) {
            return AttackTrial.of(recording, folder.path().resolve("case"));
        }
    }

    private static String line(Result result) {
        return String.format(Locale.ROOT, "%-12s %-72s attack %5d ordinary %6d units %4d (%3d) unit #%-4d pattern #%-4d event #%-5d alerts %3d %s",
                result.recording().set(), result.recording().name(), result.attack(), result.ordinary(), result.units(), result.attackUnits(),
                result.unitRank(), result.patternRank(), result.eventRank(), result.alerts(),
                !result.hasBaseline() ? "no baseline" : result.found() ? result.foundPattern() ? "found" : "found, not its pattern" : "MISSED");
    }

    private static void table(Map<String, List<Result>> bySet) {
        System.out.printf(Locale.ROOT, "%-14s %10s %12s %14s %8s %16s %16s%n", "set", "recordings", "no baseline", "with baseline", "found", "more than 10",
                "and its pattern");
        List<Result> all = bySet.values().stream().flatMap(List::stream).toList();
        bySet.forEach(AttackSets::row);
        row("all", all);
    }

    private static void row(String set, List<Result> results) {
        List<Result> based = results.stream().filter(Result::hasBaseline).toList();
        List<Result> many = based.stream().filter(result -> result.units() > 10).toList();
        System.out.printf(Locale.ROOT, "%-14s %10d %12d %14d %8s %9s of %3d %16s%n", set, results.size(), results.size() - based.size(), based.size(),
                share(based, Result::found), share(many, Result::found), many.size(), share(based, Result::foundPattern));
    }

    private static String share(List<Result> results, Predicate<Result> holds) {
        return results.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f", (double) results.stream().filter(holds).count() / results.size());
    }

    private static void miss(Result result) {
        System.out.println();
        System.out.println(line(result));
        result.why().forEach(why -> System.out.println("    " + why));
    }
}

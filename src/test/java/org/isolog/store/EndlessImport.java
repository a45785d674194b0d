package org.isolog.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A child process that imports until it is killed; prints a line when so many thousand events are added. */
final class EndlessImport {
    private EndlessImport() {
    }

    public static void main(String[] args) {
        try (CaseStore store = CaseStore.open(Path.of(args[0]), Clock.systemUTC())) {
            Cases.add(store, "whole", List.of(Cases.login(1), Cases.login(2)), List.of());
            System.out.println("0");
            SourceImport source = store.sources().begin("endless", "csv", "UTC");
            for (int i = 1; ; i++) {
                source.add(Cases.login(i));
                if (i % 1000 == 0) {
                    System.out.println(i);
                }
            }
        }
    }
}

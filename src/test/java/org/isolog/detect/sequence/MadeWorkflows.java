package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made sessions of a program: steps in a fixed order, some of them in any order among themselves, optional ones, loops, and a rare path.
 * Anomalies are sessions that end early, skip a step, loop without end, swap the order, or meet an event that no ordinary one has.
 */
final class MadeWorkflows {
    static final int KINDS = 5;

    private final SplittableRandom random;
    private final int steps;
    /** How often each optional step is taken. */
    private final double[] options;

    MadeWorkflows(long seed) {
        random = new SplittableRandom(seed);
        steps = random.nextInt(6, 14);
        options = new double[random.nextInt(1, 4)];
        for (int i = 0; i < options.length; i++) {
            options[i] = 0.05 + 0.5 * random.nextDouble();
        }
    }

    Session normal() {
        List<String> events = new ArrayList<>();
        boolean swapped = random.nextBoolean();
        for (int step = 0; step < steps; step++) {
            events.add("step" + (swapped && step == 2 ? 3 : swapped && step == 3 ? 2 : step));
            if (step == 4) {
                for (int loop = random.nextInt(3); loop > 0; loop--) {
                    events.add("read");
                    events.add("answer");
                }
            }
            if (step >= steps - options.length && random.nextDouble() < options[steps - 1 - step]) {
                events.add("option" + step);
            }
        }
        if (random.nextDouble() < 0.004) {
            events.add(events.size() - 1, "retry");
        }
        return new Session(events);
    }

    /** @param kind 0 to 4 */
    Session anomaly(int kind) {
        List<String> events = new ArrayList<>(normal().events());
        switch (kind) {
            case 0 -> events.subList(2 + random.nextInt(2), events.size()).clear();
            case 1 -> events.remove("step" + 1);
            case 2 -> {
                for (int loop = 0; loop < 15; loop++) {
                    events.add(events.size() - 1, "read");
                }
            }
            case 3 -> events.add(1, events.removeLast());
            default -> events.add(events.size() - random.nextInt(1, 3), "failure" + random.nextInt(2));
        }
        return new Session(events);
    }

    List<Session> normal(int sessions) {
        List<Session> made = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            made.add(normal());
        }
        return made;
    }

    /** Anomalies, the kinds in turn. */
    List<Session> anomalies(int sessions) {
        List<Session> made = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            made.add(anomaly(i % KINDS));
        }
        return made;
    }
}

package org.isolog.investigation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.isolog.core.Event;

/**
 * A recording of an attack.
 *
 * @param set    the data set it is of
 * @param name   within the set
 * @param files  to import together
 * @param attack whether an event (and the path of its source) belongs to the attack
 * @param aside  whether it belongs to another attack, which neither counts for this one nor against it
 */
record AttackRecording(String set, String name, List<Path> files, BiPredicate<Event, String> attack, BiPredicate<Event, String> aside) {

    /** The events whose raw text holds a match. */
    static AttackRecording marked(String set, String name, List<Path> files, String pattern) {
        Pattern mark = Pattern.compile(pattern);
        return new AttackRecording(set, name, files, (event, source) -> mark.matcher(event.raw()).find(), (event, source) -> false);
    }
}

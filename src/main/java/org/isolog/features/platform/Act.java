package org.isolog.features.platform;

import java.util.List;

/**
 * Something that attackers do and that is rare on a healthy machine.
 *
 * @param column    which of the act columns of {@link Derived} it belongs to
 * @param keys      what the event must be: actions, or names of programs; {@code *} is any
 * @param tests     all of which must hold
 * @param bits      a healthy machine sees it in one hour of {@code 2^bits}
 * @param technique of MITRE ATT&amp;CK
 * @param words     what happened, for people; unique
 */
public record Act(String column, List<String> keys, List<ActTest> tests, double bits, String technique, String words) {

    boolean fits(ActSubject subject) {
        for (ActTest test : tests) {
            if (!test.holds(subject)) {
                return false;
            }
        }
        return true;
    }
}

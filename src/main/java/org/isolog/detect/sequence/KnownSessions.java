package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sessions that are learned from, each different one once with its number of copies, in an order of their own.
 *
 * @param copies of each different session
 * @param total  sessions in all
 */
record KnownSessions(EventTypes types, List<CodedSession> sessions, long[] copies, long total) {

    /** @param counted how many copies there are of each different session, at least one; in any order */
    static KnownSessions of(Map<Session, Long> counted) {
        EventTypes types = EventTypes.of(counted.keySet());
        TreeMap<int[], Long> sorted = new TreeMap<>(Arrays::compare);
        counted.forEach((session, copies) -> sorted.put(types.code(session).events(), copies));
        List<CodedSession> sessions = new ArrayList<>(sorted.size());
        long[] copies = new long[sorted.size()];
        long total = 0;
        for (Map.Entry<int[], Long> entry : sorted.entrySet()) {
            copies[sessions.size()] = entry.getValue();
            total += entry.getValue();
            sessions.add(CodedSession.of(entry.getKey(), types, List.of()));
        }
        return new KnownSessions(types, sessions, copies, total);
    }

    /** The number of a session among these, or -1. */
    int indexOf(CodedSession session) {
        int low = 0;
        int high = copies.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = Arrays.compare(sessions.get(middle).events(), session.events());
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }
}

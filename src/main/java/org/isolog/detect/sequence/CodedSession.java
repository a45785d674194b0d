package org.isolog.detect.sequence;

import java.util.List;

/**
 * A session in numbers.
 *
 * @param events  types in order
 * @param counts  how often each type occurs
 * @param types   names of the known types
 * @param unknown names of those behind them
 */
record CodedSession(int[] events, CountVector counts, EventTypes types, List<String> unknown) {

    static CodedSession of(int[] events, EventTypes types, List<String> unknown) {
        return new CodedSession(events, CountVector.of(events), types, List.copyOf(unknown));
    }

    String name(int type) {
        return type < types.size() ? types.name(type) : unknown.get(type - types.size());
    }
}

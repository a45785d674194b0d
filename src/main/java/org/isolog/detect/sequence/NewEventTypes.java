package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.List;

/** Event types that no known session has, each as surprising as anything that never happened among so many sessions. */
final class NewEventTypes implements SequenceChannel {
    private final long total;
    private final long[] sessionsWith;

    NewEventTypes(KnownSessions known) {
        total = known.total();
        sessionsWith = new long[known.types().size()];
        for (int i = 0; i < known.copies().length; i++) {
            for (int type : known.sessions().get(i).counts().types()) {
                sessionsWith[type] += known.copies()[i];
            }
        }
    }

    @Override
    public String name() {
        return "new_event_type";
    }

    @Override
    public double bits(CodedSession session, boolean known) {
        int unseen = 0;
        for (int type : session.counts().types()) {
            unseen += isNew(type, known) ? 1 : 0;
        }
        return unseen * each(known);
    }

    @Override
    public List<Part> parts(CodedSession session, boolean known) {
        List<Part> parts = new ArrayList<>();
        for (int type : session.counts().types()) {
            if (isNew(type, known) && each(known) > 0) {
                parts.add(new Part(each(known), new SequenceReason.NewEventType(session.name(type), total - (known ? 1 : 0))));
            }
        }
        return parts;
    }

    private boolean isNew(int type, boolean known) {
        return type >= sessionsWith.length || sessionsWith[type] - (known ? 1 : 0) == 0;
    }

    private double each(boolean known) {
        return Bits.rarity(0, total - (known ? 1 : 0));
    }
}

package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;

/**
 * How seldom an entity changes from a value it has used more to one it has used less, from one event to the next within a session (see
 * {@link Steps}): a user the address, an address the user agent. {@code -log2} of the share of the entity's own steps that do, to which {@value #SUPPOSED} are added that do as those of all
 * entities: one that often changes is not surprising, and of one that is little known nothing much is said.
 *
 * <p>A step that changes nothing has 0 bits, and so has the way back to the more usual value: whoever goes on working after somebody else
 * has used the same account is not the one to look at.
 *
 * @param entity  the field that names the entity
 * @param field   the field whose change is judged
 * @param changes training steps away from the more usual value, by hash of the entity, where there are any
 * @param steps   training events with one of the same entity before them, by hash of the entity
 * @param share   of all steps that are such changes
 */
record Change(String entity, String field, Long2IntOpenHashMap changes, Long2IntOpenHashMap steps, double share) implements Evidence {
    private static final int SUPPOSED = 20;
    private static final byte NO_STEP = 0;
    private static final byte SAME = 1;
    private static final byte AWAY = 2;

    /** Null if the events have no such fields or no times. */
    static Change learn(ColumnPool pool, String entity, String field, int[] rows) {
        PairColumn pairs = pool.pair(entity, field);
        if (pairs == null || pool.timeOrder().length == 0) {
            return null;
        }
        byte[] kinds = kinds(pool, pairs, Steps.of(pool, pairs.context()));
        Long2IntOpenHashMap changes = new Long2IntOpenHashMap();
        Long2IntOpenHashMap steps = new Long2IntOpenHashMap();
        int allChanges = 0;
        int allSteps = 0;
        for (int row : rows) {
            if (kinds[row] != NO_STEP) {
                long hash = pairs.contextHash(pairs.code(row));
                steps.addTo(hash, 1);
                allSteps++;
                if (kinds[row] == AWAY) {
                    changes.addTo(hash, 1);
                    allChanges++;
                }
            }
        }
        return allSteps == 0 ? null : new Change(entity, field, changes, steps, (allChanges + 1.0) / (allSteps + 1.0));
    }

    private static byte[] kinds(ColumnPool pool, PairColumn pairs, Steps steps) {
        byte[] kinds = new byte[pairs.rows()];
        int[] used = new int[pairs.distinct()];
        for (int row : pool.timeOrder()) {
            int code = pairs.code(row);
            if (code >= 0) {
                int before = steps.before(row) == Steps.NONE ? CategoryColumn.MISSING : pairs.code(steps.before(row));
                if (before >= 0) {
                    kinds[row] = used[code] < used[before] ? AWAY : SAME;
                }
                used[code]++;
            }
        }
        return kinds;
    }

    @Override
    public String name() {
        return "change:" + field + "|" + entity;
    }

    @Override
    public Channel channel() {
        return field.equals(Ecs.USER_AGENT) ? Channel.WEB : Channel.SEQUENCE;
    }

    @Override
    public String subject() {
        return field;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        PairColumn pairs = pool.pair(entity, field);
        return pairs == null || pool.timeOrder().length == 0 ? null : new Bound(pool, pairs);
    }

    private final class Bound implements Feature {
        private final CategoryColumn entities;
        private final CategoryColumn values;
        private final Steps all;
        private final byte[] kinds;
        private final float[] bits;

        Bound(ColumnPool pool, PairColumn pairs) {
            entities = pairs.context();
            values = pairs.value();
            all = Steps.of(pool, pairs.context());
            kinds = kinds(pool, pairs, all);
            bits = new float[entities.distinct()];
            for (int code = 0; code < bits.length; code++) {
                bits[code] = Surprisal.bits(changes.get(entities.hash(code)) + SUPPOSED * share, steps.get(entities.hash(code)) + SUPPOSED);
            }
        }

        @Override
        public float value(int row) {
            return kinds[row] == NO_STEP ? Float.NaN : kinds[row] == SAME ? 0 : bits[entities.code(row)];
        }

        @Override
        public Reason reason(Event event, int row) {
            long hash = entities.code(row) < 0 ? 0 : entities.hash(entities.code(row));
            return switch (kinds[row]) {
                case NO_STEP -> new Reason.Missing(field);
                case SAME -> new Reason.SeenBefore(field, event.get(field), entity, event.get(entity));
                default -> new Reason.Changed(field, values.name(values.code(all.before(row))), event.get(field), entity, event.get(entity),
                        changes.get(hash), steps.get(hash));
            };
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(entity);
        out.writeUTF(field);
        ByKey.write(out, changes.keySet(), hash -> out.writeInt(changes.get(hash)));
        ByKey.write(out, steps.keySet(), hash -> out.writeInt(steps.get(hash)));
        out.writeDouble(share);
    }

    static Change read(DataInput in) throws IOException {
        return new Change(in.readUTF(), in.readUTF(), readCounts(in), readCounts(in), in.readDouble());
    }

    private static Long2IntOpenHashMap readCounts(DataInput in) throws IOException {
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
        ByKey.read(in, hash -> counts.put(hash, in.readInt()));
        return counts;
    }
}

package org.isolog.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.SourceInfo;

/** Makes a seal from the sources a model was trained on and their events, as the case holds them. For one thread. */
public final class SealBuilder {
    private final Map<Integer, SourceInfo> sources = new TreeMap<>();
    private final Map<Integer, SourceRows> rows = new TreeMap<>();
    private final CanonicalEvent canonical = new CanonicalEvent();

    /** A training source; all of them before the first event. */
    public void add(SourceInfo source) {
        sources.put(source.id(), source);
        rows.put(source.id(), new SourceRows());
    }

    /**
     * The next event, in id order.
     *
     * @throws IllegalArgumentException if its source was not added
     */
    public void add(Event event) {
        SourceRows of = rows.get(event.ref().source());
        if (of == null) {
            throw new IllegalArgumentException("event " + event.id() + " is of source " + event.ref().source() + ", which is not sealed");
        }
        of.add(event, canonical);
    }

    /** The seal of all that was added; to be asked once. */
    public BaselineSeal build(int model, Instant sealed, String author, String modelSha256, DetectionSettings settings) {
        List<SealedSource> all = sources.values().stream().map(this::sealed).toList();
        return new BaselineSeal(model, sealed, author, modelSha256, settings, all);
    }

    private SealedSource sealed(SourceInfo source) {
        SourceRows of = rows.get(source.id());
        return new SealedSource(source.id(), source.path(), source.sha256(), of.sha256(), of.digests());
    }
}

package org.isolog.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Sha256;
import org.isolog.core.SourceInfo;

/**
 * Compares a baseline as it is now with its seal: tell it the model, the sources and the events, then ask for the result.
 * What it is not told counts as gone. For one thread.
 */
public final class SealVerifier {
    private final BaselineSeal seal;
    private final Map<Integer, SourceInfo> sources = new TreeMap<>();
    private final Map<Integer, SourceRows> rows = new TreeMap<>();
    private final CanonicalEvent canonical = new CanonicalEvent();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String modelSha256;

    public SealVerifier(BaselineSeal seal) {
        this.seal = seal;
    }

    /** The model as it is stored now and the settings that stand beside it. */
    public void model(byte[] bytes, DetectionSettings settings) {
        modelSha256 = Sha256.of(bytes);
        if (!settings.equals(seal.settings())) {
            changes.add(new Change(Change.Kind.SETTINGS_CHANGED, "settings of model " + seal.model(),
                    "They were " + words(seal.settings()) + " and are " + words(settings) + "."));
        }
    }

    /**
     * A source that counts as training data now.
     *
     * @param fileSha256 of the file as it lies on disk now, lower-case hexadecimal; null if it is not there
     */
    public void add(SourceInfo source, String fileSha256) {
        sources.put(source.id(), source);
        if (fileSha256 == null) {
            notes.add(source.path() + " is no longer on disk; its records in the case were checked.");
        } else if (!fileSha256.equals(source.sha256())) {
            changes.add(new Change(Change.Kind.FILE_CHANGED, source.path(),
                    "The file on disk changed after it was imported: its SHA-256 was " + source.sha256() + " and is " + fileSha256 + "."));
        }
    }

    /** The next event of a training source, in id order. */
    public void add(Event event) {
        rows.computeIfAbsent(event.ref().source(), number -> new SourceRows()).add(event, canonical);
    }

    /** The result: the model first, then the sources in order; to be asked once. */
    public Verification verify() {
        List<Change> all = new ArrayList<>();
        checkModel(all);
        all.addAll(changes);
        seal.sources().forEach(source -> checkSource(source, all));
        checkAdded(all);
        return new Verification(all, notes);
    }

    private void checkModel(List<Change> found) {
        String subject = "model " + seal.model();
        if (modelSha256 == null) {
            found.add(new Change(Change.Kind.MODEL_MISSING, subject, "It was sealed and is no longer in the case."));
        } else if (!modelSha256.equals(seal.modelSha256())) {
            found.add(new Change(Change.Kind.MODEL_CHANGED, subject,
                    "Its SHA-256 was " + seal.modelSha256() + " and is " + modelSha256 + "."));
        }
    }

    private void checkSource(SealedSource sealed, List<Change> found) {
        SourceInfo now = sources.get(sealed.source());
        if (now == null) {
            found.add(new Change(Change.Kind.SOURCE_REMOVED, sealed.path(),
                    "The source with its " + sealed.rows().size() + " records was sealed and is no longer in the case."));
            return;
        }
        if (!now.path().equals(sealed.path()) || !now.sha256().equals(sealed.fileSha256())) {
            found.add(new Change(Change.Kind.SOURCE_CHANGED, sealed.path(), "The case now says of it: path " + now.path()
                    + ", SHA-256 " + now.sha256() + "; sealed was SHA-256 " + sealed.fileSha256() + "."));
        }
        SourceRows current = rows.getOrDefault(sealed.source(), new SourceRows());
        if (!current.sha256().equals(sealed.rowsSha256())) {
            found.addAll(new RowComparison(sealed.path()).changes(sealed.rows(), current.digests()));
        }
    }

    private void checkAdded(List<Change> found) {
        Map<Integer, String> unsealed = new TreeMap<>();
        rows.keySet().forEach(number -> unsealed.put(number, "source " + number));
        sources.values().forEach(source -> unsealed.put(source.id(), source.path()));
        seal.sources().forEach(source -> unsealed.remove(source.source()));
        unsealed.forEach((number, path) -> found.add(new Change(Change.Kind.SOURCE_ADDED, path, "The source with its "
                + (rows.containsKey(number) ? rows.get(number).size() : 0) + " records was not there when the baseline was sealed.")));
    }

    private static String words(DetectionSettings settings) {
        return settings.preset() + " preset, " + settings.trees() + " trees, " + settings.samples() + " samples, seed "
                + settings.seed() + ", budget "
                + (settings.budget() == DetectionSettings.AUTOMATIC_BUDGET ? "automatic" : settings.budget());
    }
}

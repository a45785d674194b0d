package org.isolog.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.integrity.BaselineSeal;
import org.isolog.integrity.SealBuilder;
import org.isolog.integrity.SealVerifier;
import org.isolog.integrity.Verification;

/** Seals what the active model learned from, and finds out later whether any of it changed. */
public final class SealBaseline {
    private final Investigation investigation;

    public SealBaseline(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * What a verification found, in words.
     *
     * @param changes empty if the baseline is intact
     * @param notes   what could not be checked
     */
    public record Verified(int model, String sealSha256, List<String> changes, List<String> notes) {
        public boolean intact() {
            return changes.isEmpty();
        }
    }

    /** The seal of a model, without its digests. @param sha256 of the seal itself: kept outside the case it proves the case */
    public record SealInfo(int model, Instant sealed, String author, String sha256) {
    }

    /** Seals the active model with the rows it learned from. @throws IsologException if it is sealed already or there is no model */
    public SealInfo seal(Progress progress) {
        ModelInfo active = active();
        if (active.sealed() != null) {
            throw new IsologException("SEALED", "Model version " + active.version() + " is sealed already. Train a new version to seal anew.");
        }
        progress.step("Sealing");
        SealBuilder builder = new SealBuilder();
        Set<Integer> trained = trainingSources(active).stream().peek(builder::add).map(SourceInfo::id).collect(Collectors.toSet());
        investigation.store().events().scanAsWritten(event -> {
            if (trained.contains(event.ref().source())) {
                builder.add(event);
            }
        }, progress);
        BaselineSeal seal = builder.build(active.version(), investigation.now(), investigation.author(), active.sha256(), active.settings());
        investigation.store().models().seal(active.version(), seal.sealed(), seal.toBytes());
        investigation.note("seal", "Baseline of model version " + active.version() + " sealed; SHA-256 of the seal " + seal.sha256() + ".");
        return info(seal);
    }

    /** The seal of the active model; empty if it has none. */
    public Optional<SealInfo> current() {
        return investigation.activeModel().flatMap(model -> investigation.store().models().sealOf(model.version()))
                .map(bytes -> info(BaselineSeal.fromBytes(bytes)));
    }

    /** Compares everything the active model learned from with its seal. @throws IsologException if it is not sealed */
    public Verified verify(Progress progress) {
        ModelInfo active = active();
        byte[] bytes = investigation.store().models().sealOf(active.version()).orElseThrow(() -> new IsologException("NOT-SEALED",
                "Model version " + active.version() + " is not sealed, so there is nothing to compare with. Seal it first."));
        BaselineSeal seal = BaselineSeal.fromBytes(bytes);
        SealVerifier verifier = new SealVerifier(seal);
        verifier.model(investigation.store().models().bytes(active.version()), active.settings());
        progress.step("Hashing source files");
        Set<Integer> sealed = seal.sources().stream().map(source -> source.source()).collect(Collectors.toSet());
        SourceHashes hashes = new SourceHashes(progress);
        for (SourceInfo source : investigation.sources()) {
            if (sealed.contains(source.id())) {
                verifier.add(source, hashes.of(source.path()));
            }
        }
        progress.step("Comparing events with the seal");
        investigation.store().events().scanAsWritten(event -> {
            if (sealed.contains(event.ref().source())) {
                verifier.add(event);
            }
        }, progress);
        Verification found = verifier.verify();
        List<String> changes = found.changes().stream().map(change -> change.subject() + ": " + change.detail()).toList();
        investigation.note("verify", "Baseline of model version " + active.version() + (found.intact() ? " is intact."
                : " changed in " + changes.size() + " ways: " + changes.getFirst()));
        return new Verified(active.version(), seal.sha256(), changes, found.notes());
    }

    private ModelInfo active() {
        return investigation.activeModel().orElseThrow(() -> new IsologException("NO-MODEL", "This case has no model yet. Train one first."));
    }

    private List<SourceInfo> trainingSources(ModelInfo model) {
        return investigation.sources().stream().filter(source -> model.sources().contains(source.sha256())).toList();
    }

    private static SealInfo info(BaselineSeal seal) {
        return new SealInfo(seal.model(), seal.sealed(), seal.author(), seal.sha256());
    }
}

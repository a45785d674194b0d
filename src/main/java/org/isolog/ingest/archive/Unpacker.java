package org.isolog.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.DecompressedStream;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Limits;
import org.isolog.ingest.Problems;
import org.isolog.ingest.RotatedSets;
import org.isolog.ingest.Spool;

/**
 * Takes archives apart, those in archives too: every file in them becomes evidence of its own, in the order of the names, the files of a
 * rotated log oldest first. What is no archive stays as it is. An archive that is damaged, locked or a bomb gives what it can and a problem.
 */
public final class Unpacker {
    private final Spool spool;
    private final List<String> passwords;
    private final Limits limits;
    private final Progress progress;

    /**
     * @param problems one sentence for each archive or entry that is left out, naming it
     * @param locked   paths of the archives that need another password
     */
    public record Unpacked(List<Evidence> files, List<String> problems, List<String> locked) {
        public Unpacked {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
            locked = List.copyOf(locked);
        }
    }

    /**
     * @param spool     keeps what cannot be read where it is; the evidence is good until it is closed
     * @param passwords tried on every encrypted archive, in this order
     */
    public Unpacker(Spool spool, List<String> passwords, Limits limits, Progress progress) {
        this.spool = spool;
        this.passwords = List.copyOf(passwords);
        this.limits = limits;
        this.progress = progress;
    }

    public Unpacked unpack(List<Evidence> files) {
        List<Evidence> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> locked = new ArrayList<>();
        for (Evidence file : files) {
            progress.checkCancelled();
            Tree tree = new Tree(new Budget(file.path(), file.size(), limits), found, problems, locked);
            tree.expand(file, 1);
        }
        return new Unpacked(found, problems, locked);
    }

    /** One file on disk with the archives in it. */
    private final class Tree {
        private final Budget budget;
        private final List<Evidence> found;
        private final List<String> problems;
        private final List<String> locked;

        Tree(Budget budget, List<Evidence> found, List<String> problems, List<String> locked) {
            this.budget = budget;
            this.found = found;
            this.problems = problems;
            this.locked = locked;
        }

        void expand(Evidence evidence, int depth) {
            Inside inside = look(evidence);
            if (inside.kind() == null) {
                found.add(evidence);
                return;
            }
            progress.step("Unpacking " + evidence.name());
            Entries entries = new Entries(evidence, budget, spool, progress);
            try {
                budget.depth(depth);
                read(inside.kind(), fileOf(evidence, inside.compressed()), entries);
            } catch (Refusal refused) {
                problems.add(refused.getMessage());
                if (refused.needsPassword()) {
                    locked.add(evidence.path());
                }
            } catch (IsologException refused) {
                problems.add(refused.getMessage());
            } catch (IOException e) {
                problems.add(evidence.path() + " cannot be unpacked: " + e.getMessage() + ".");
            }
            problems.addAll(entries.problems());
            List<Evidence> ordered = entries.found().stream().sorted(Comparator.comparing(Evidence::path)).toList();
            RotatedSets.inOrder(ordered, Evidence::path).forEach(entry -> expand(entry, depth + 1));
        }

        private void read(ArchiveKind kind, Path file, Entries entries) throws IOException, Refusal {
            switch (kind) {
                case ZIP -> new ZipArchive(entries, passwords).read(file);
                case SEVEN_ZIP -> new SevenZipArchive(entries, passwords).read(file);
                case TAR -> new TarArchive(entries).read(file);
            }
        }

        /** The archive as a file without compression around it. */
        private Path fileOf(Evidence evidence, boolean compressed) throws IOException, Refusal {
            if (!compressed && evidence.file() != null) {
                return evidence.file();
            }
            Problems wrong = new Problems();
            Path file = spool.newFile();
            spool.requireRoom(compressed ? 0 : Math.max(0, evidence.size()), evidence.path());
            try (DecompressedStream in = decompressed(evidence, wrong)) {
                new SpoolCopy(spool, budget, progress).run(in, file, evidence.path());
            }
            wrong.sentences().forEach(sentence -> problems.add(evidence.path() + ": " + sentence));
            return file;
        }

        private Inside look(Evidence evidence) {
            try (DecompressedStream in = decompressed(evidence, new Problems())) {
                return new Inside(ArchiveKind.of(in.readNBytes(ArchiveKind.MAGIC)), in.compressed());
            } catch (IOException unreadable) {
                // Said where it is imported.
                return new Inside(null, false);
            }
        }

        private DecompressedStream decompressed(Evidence evidence, Problems wrong) throws IOException {
            return new DecompressedStream(new BufferedInputStream(evidence.opener().open(), 1 << 14), wrong, limits);
        }
    }

    /** @param kind null if it is no archive */
    private record Inside(ArchiveKind kind, boolean compressed) {
    }
}

package org.isolog.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns the paths a user gave into the files to import: a folder stands for all files below it, in the order of their names
 * and the files of a rotated log the oldest first. Hidden files below a folder are left out; what cannot be read becomes a problem and the rest goes on.
 *
 * <p>In a folder of the sample logs, which has a {@code story.md}, that file and the list of what is to be found in its logs tell about the
 * evidence and are none of it.
 */
public final class FileWalker {
    private static final String STORY = "story.md";
    private static final String EXPECTED = "expected-findings.csv";

    /** @param problems one sentence for each path that cannot be read */
    public record Found(List<Path> files, List<String> problems) {
        public Found {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /** Follows symbolic links, but not in circles; a file that is reached twice by the same path is listed once. */
    public Found walk(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walkFolder(path, files, problems);
            } else if (!Files.exists(path)) {
                problems.add(path + " does not exist. Check the path.");
            } else {
                addFile(path, files, problems);
            }
        }
        return new Found(RotatedSets.inOrder(List.copyOf(files), Path::toString), problems);
    }

    private static void walkFolder(Path folder, Set<Path> files, List<String> problems) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new Collector(folder, found, problems));
        } catch (IOException e) {
            problems.add(folder + " cannot be read: " + e.getMessage() + ".");
        }
        found.sort(null);
        Set<Path> told = found.stream().filter(file -> file.endsWith(STORY)).map(Path::getParent).collect(Collectors.toSet());
        for (Path file : found) {
            if (!told.contains(file.getParent()) || !isAboutTheStory(file)) {
                addFile(file, files, problems);
            }
        }
    }

    private static boolean isAboutTheStory(Path file) {
        return file.endsWith(EXPECTED) || file.getFileName().toString().endsWith(".md");
    }

    private static void addFile(Path file, Set<Path> files, List<String> problems) {
        if (Files.isReadable(file)) {
            files.add(file);
        } else {
            problems.add(file + " cannot be read: you may not read it. Check its permissions.");
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found;
        private final List<String> problems;

        Collector(Path root, List<Path> found, List<String> problems) {
            this.root = root;
            this.found = found;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                found.add(file);
            } else if (attributes.isSymbolicLink()) {
                problems.add(file + " is a link that leads nowhere.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            boolean circle = failure instanceof java.nio.file.FileSystemLoopException;
            problems.add(circle ? file + " leads back to a folder above it and was not followed."
                    : file + " cannot be read. Check its permissions.");
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}

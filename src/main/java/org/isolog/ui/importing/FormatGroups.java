package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many files there are of each format, and how many need a decision: in words, and as what to show. */
final class FormatGroups {
    /** Files that cannot be imported yet, then unsure ones, the most unsure first, then the rest. */
    static final Comparator<FileChoice> WORST_FIRST = Comparator.comparingDouble(FormatGroups::rank);
    private static final int NAMED = 4;

    private FormatGroups() {
    }

    /** What a group holds. */
    enum Kind { ALL, UNREADABLE, UNSURE, FORMAT }

    /** @param format name of the format; null but for {@link Kind#FORMAT} */
    record Group(Kind kind, String format, long files) {
        boolean holds(FileChoice file) {
            return switch (kind) {
                case ALL -> true;
                case UNREADABLE -> file.format() == null;
                case UNSURE -> file.format() != null && !file.isSure();
                case FORMAT -> format.equals(file.format());
            };
        }

        /** Whether it is about the same, whatever the number. */
        boolean isLike(Group other) {
            return other != null && kind == other.kind && (format == null || format.equals(other.format));
        }

        String words() {
            return switch (kind) {
                case ALL -> text("import.group-all", files);
                case UNREADABLE -> text("import.group-unreadable", files);
                case UNSURE -> text("import.group-unsure", files);
                case FORMAT -> text("import.group-format", MarkText.title(format), files);
            };
        }
    }

    /** All files, those that need a decision, then each format, the most frequent first. */
    static List<Group> of(List<FileChoice> files) {
        List<Group> groups = new ArrayList<>(List.of(new Group(Kind.ALL, null, files.size()), counted(Kind.UNREADABLE, files), counted(Kind.UNSURE, files)));
        groups.removeIf(group -> group.kind() != Kind.ALL && group.files() == 0);
        groups.addAll(formats(files));
        return groups;
    }

    private static Group counted(Kind kind, List<FileChoice> files) {
        Group group = new Group(kind, null, 0);
        return new Group(kind, null, files.stream().filter(group::holds).count());
    }

    private static List<Group> formats(List<FileChoice> files) {
        Map<String, Long> counts = new TreeMap<>();
        files.stream().filter(file -> file.format() != null).forEach(file -> counts.merge(file.format(), 1L, Long::sum));
        return counts.entrySet().stream().map(entry -> new Group(Kind.FORMAT, entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(Group::files).reversed().thenComparing(group -> MarkText.title(group.format()))).toList();
    }

    /** {@code 50 files: 12 syslog (RFC 3164), 9 JSON, 27 of 14 other formats, 2 cannot be imported}. */
    static String summary(List<FileChoice> files) {
        List<String> parts = new ArrayList<>();
        List<Group> formats = formats(files);
        int named = formats.size() == NAMED + 1 ? NAMED + 1 : Math.min(NAMED, formats.size());
        formats.subList(0, named).forEach(group -> parts.add(text("import.summary-format", group.files(), MarkText.title(group.format()))));
        if (named < formats.size()) {
            long others = formats.subList(named, formats.size()).stream().mapToLong(Group::files).sum();
            parts.add(text("import.summary-others", others, formats.size() - named));
        }
        long unreadable = counted(Kind.UNREADABLE, files).files();
        if (unreadable > 0) {
            parts.add(text("import.summary-unreadable", unreadable));
        }
        return parts.isEmpty() ? MarkText.files(files.size()) : text("import.summary", MarkText.files(files.size()), String.join(", ", parts));
    }

    private static double rank(FileChoice file) {
        return file.format() == null ? -1 : file.isSure() ? 1 : file.confidence(file.format());
    }
}

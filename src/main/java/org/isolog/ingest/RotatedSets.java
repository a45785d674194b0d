package org.isolog.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the files of a rotated log in the order in which they were written, where the first of them stands: {@code auth.log.2.gz},
 * {@code auth.log.1}, {@code auth.log}, and {@code auth.log-20250101} before {@code auth.log}. All else keeps its place.
 */
public final class RotatedSets {
    private static final Pattern COMPRESSED = Pattern.compile("\\.(?:gz|bz2|xz|zst)$");
    private static final Pattern NUMBERED = Pattern.compile("(.+)\\.(\\d{1,4})$");
    private static final Pattern DATED = Pattern.compile("(.+?)[-.](\\d{8}(?:[-_.]?\\d{2,6})?|\\d{4}-\\d{2}-\\d{2})$");

    /** @param place the higher the older, as logrotate counts; dated ones by their text */
    private record Turn(String set, String date, int place) {
    }

    private RotatedSets() {
    }

    /** @param path of a file, with folders, as it tells sets apart */
    public static <T> List<T> inOrder(List<T> files, Function<T, String> path) {
        Map<String, List<T>> sets = new LinkedHashMap<>();
        files.forEach(file -> sets.computeIfAbsent(turn(path.apply(file)).set(), any -> new ArrayList<>()).add(file));
        Comparator<T> oldestFirst = Comparator.<T, Integer>comparing(file -> turn(path.apply(file)).place()).reversed()
                .thenComparing(file -> turn(path.apply(file)).date());
        List<T> ordered = new ArrayList<>(files.size());
        sets.values().forEach(set -> {
            if (set.size() > 1) {
                set.sort(oldestFirst);
            }
            ordered.addAll(set);
        });
        return ordered;
    }

    private static Turn turn(String path) {
        String plain = COMPRESSED.matcher(path).replaceFirst("");
        Matcher dated = DATED.matcher(plain);
        if (dated.matches()) {
            return new Turn(dated.group(1), dated.group(2), Integer.MAX_VALUE);
        }
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
            return new Turn(numbered.group(1), "", Integer.parseInt(numbered.group(2)));
        }
        return new Turn(plain, "", -1);
    }
}

package org.isolog.ui.importing;

import java.util.List;

/** Paths without what all of them begin with, so that files of one name in several folders are told apart. */
final class ShortPaths {
    private final int shared;

    ShortPaths(List<String> paths) {
        shared = paths.isEmpty() ? 0 : separator(paths.stream().reduce(ShortPaths::common).orElseThrow()) + 1;
    }

    String of(String path) {
        return path.length() > shared ? path.substring(shared) : path;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    /** The last one outside of archives: the name of an archive is always shown. */
    private static int separator(String common) {
        int archive = common.indexOf('!');
        String outside = archive < 0 ? common : common.substring(0, archive);
        return Math.max(outside.lastIndexOf('/'), outside.lastIndexOf('\\'));
    }
}

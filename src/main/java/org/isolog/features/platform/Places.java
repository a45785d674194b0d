package org.isolog.features.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where programs lie: kinds of directories, and the homes of the names that Windows itself uses (table {@code homes.table}). */
final class Places {
    /** Pieces of paths and the kind of place they tell; the first that fits counts. */
    private static final List<String[]> KINDS = List.of(
            new String[] {"recycle bin", "\\$recycle.bin\\", "\\recycler\\"},
            new String[] {"temporary directory", "\\temp\\", "\\tmp\\", "/tmp/", "/dev/shm/"},
            new String[] {"downloads", "\\downloads\\", "/downloads/"},
            new String[] {"public directory", "\\users\\public\\", "\\perflogs\\"},
            new String[] {"program data", "\\programdata\\", "\\all users\\"},
            new String[] {"user profile", "\\users\\", "\\documents and settings\\", "/home/", "/root/"},
            new String[] {"system directory", "\\windows\\system32\\", "\\windows\\syswow64\\", "\\systemroot\\system32\\"},
            new String[] {"Windows directory", "\\windows\\", "%systemroot%\\", "%windir%\\"},
            new String[] {"program files", "\\program files\\", "\\program files (x86)\\", "/opt/"},
            new String[] {"system directory", "/usr/", "/bin/", "/sbin/", "/lib/"});
    private static final List<String> COPIES = List.of("\\windows\\winsxs\\", "\\windows\\servicing\\", "\\softwaredistribution\\");
    private static final List<String> DOCUMENTS = List.of(".pdf.", ".doc.", ".docx.", ".xls.", ".xlsx.", ".jpg.", ".png.", ".txt.", ".zip.");
    private static final char RIGHT_TO_LEFT = '\u202e';

    private final Map<String, List<String>> homes = new HashMap<>();

    Places() {
        for (String line : ActTable.lines("homes.table")) {
            String[] parts = line.split(" ; ");
            for (String name : parts[0].strip().split(" ")) {
                homes.put(name, List.of(parts[1].strip().split("\\|")));
            }
        }
    }

    /** The last part of a path in lower case; null for null. */
    static String nameOf(String path) {
        return path == null ? null : path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1).toLowerCase(Locale.ROOT);
    }

    /** The kind of directory; null if the path has none. @param path in lower case */
    String kind(String path) {
        if (path.startsWith("\\\\") && !path.startsWith("\\\\?\\")) {
            return "network share";
        }
        for (String[] kind : KINDS) {
            for (int i = 1; i < kind.length; i++) {
                if (path.contains(kind[i])) {
                    return kind[0];
                }
            }
        }
        return path.indexOf('\\') >= 0 || path.indexOf('/') >= 0 ? "other directory" : null;
    }

    /** How a path pretends to be what it is not, as a word of {@code acts.table}: elsewhere, lookalike, hidden-type; null if it does not. */
    String disguise(String path) {
        String name = nameOf(path);
        List<String> home = homes.get(name);
        boolean hasDirectory = path.indexOf('\\') >= 0;
        if (home != null && hasDirectory && !containsAny(path, home) && !containsAny(path, COPIES)) {
            return "elsewhere";
        }
        if (home == null && homes.containsKey(unmasked(name))) {
            return "lookalike";
        }
        return name.indexOf(RIGHT_TO_LEFT) >= 0 || containsAny(name, DOCUMENTS) ? "hidden-type" : null;
    }

    /** With characters replaced that are taken for others. */
    private static String unmasked(String name) {
        return name.replace('0', 'o').replace('1', 'l').replace("vv", "w").replace("rn", "m").replace("scvhost", "svchost").replace("svchosts", "svchost");
    }

    private static boolean containsAny(String text, List<String> pieces) {
        for (String piece : pieces) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }

}

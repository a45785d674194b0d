package org.isolog.ui.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's things are. Nothing is made here; whoever writes makes the folder.
 *
 * @param settings the settings file
 * @param cases    where new cases are proposed
 * @param samples  where opened sample cases are put
 */
public record UserFolders(Path settings, Path cases, Path samples) {

    /**
     * By the habits of the system: XDG base directories, {@code %APPDATA%}, {@code ~/Library/Application Support}.
     *
     * @param system      name of the operating system, as Java gives it
     * @param environment environment variables
     */
    public static UserFolders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        Path config;
        Path data;
        if (name.startsWith("windows")) {
            config = folder(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming")).resolve("Isolog");
            data = folder(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local")).resolve("Isolog");
        } else if (name.startsWith("mac")) {
            config = home.resolve("Library").resolve("Application Support").resolve("Isolog");
            data = config;
        } else {
            config = folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("isolog");
            data = folder(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share")).resolve("isolog");
        }
        return new UserFolders(config.resolve("workbench.properties"), home.resolve("Isolog cases"), data.resolve("samples"));
    }

    private static Path folder(String named, Path otherwise) {
        return named == null || named.isBlank() ? otherwise : Path.of(named);
    }
}

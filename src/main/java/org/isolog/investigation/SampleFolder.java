package org.isolog.investigation;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;

/** Finds the sample case that comes with Isolog. */
final class SampleFolder {
    /** Folder of the stories; takes the place of {@code sample-logs} beside the working directory or the program. */
    static final String PROPERTY = "isolog.sampleLogs";
    private static final String STORIES = "sample-logs";
    private static final String STORY = "sample-case";

    private SampleFolder() {
    }

    /** @throws IsologException if there are no samples with this program */
    static Path find() {
        List<Path> places = places();
        return places.stream().map(place -> place.resolve(STORY)).filter(Files::isDirectory).findFirst()
            .orElseThrow(() -> new IsologException("SAMPLE-MISSING", "The sample case is not in any of " + places
                + ". Start Isolog from its own folder, or name the folder with -D" + PROPERTY + "=…"));
    }

    private static List<Path> places() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return List.of(Path.of(named));
        }
        List<Path> places = new ArrayList<>();
        places.add(Path.of(STORIES).toAbsolutePath());
        // Beside isolog.jar in an installed app, one above it in target/.
        for (Path folder = program(); folder != null && places.size() < 3; folder = folder.getParent()) {
            places.add(folder.resolve(STORIES));
        }
        return places;
    }

    private static Path program() {
        URL code = SampleFolder.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(code.toURI()).getParent();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}

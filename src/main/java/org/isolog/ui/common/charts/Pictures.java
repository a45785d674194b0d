package org.isolog.ui.common.charts;

import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.isolog.core.IsologException;

/** Writes what a node shows as a PNG, twice as large as on the screen, with nothing behind it. */
public final class Pictures {
    private static final double SCALE = 2;

    private Pictures() {
    }

    /** @throws IsologException {@code PICTURE-WRITE} if the file cannot be written */
    public static void save(Node node, Path file) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = node.snapshot(parameters, null);
        try {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
                throw new IOException("no PNG writer");
            }
        } catch (IOException e) {
            throw new IsologException("PICTURE-WRITE", "Cannot write the picture " + file + ": " + e.getMessage() + ". Choose another folder.", e);
        }
    }
}

package org.isolog.detect;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.EventColumns;

/**
 * All that training leaves: what is usual, the forest, and the suspicion of the calibration units. Immutable, safe for many threads.
 *
 * <p>Its bytes are the same for the same events, settings and seed.
 */
public final class DetectionModel {
    private static final int MARK = 0x49534F4D;
    private static final int VERSION = 3;
    /** A checksum of eight bytes at a time takes as long as of hundreds. */
    private static final int BUFFER = 1 << 16;
    private static final int MOST_CALIBRATION = 1_000_000;

    private final DetectionSettings settings;
    private final FeatureModel usual;
    private final Scoring scoring;
    private final double[] calibration;

    /** @param calibration of the strongest event of each calibration unit */
    DetectionModel(DetectionSettings settings, FeatureModel usual, Scoring scoring, double[] calibration) {
        this.settings = settings;
        this.usual = usual;
        this.scoring = scoring;
        this.calibration = calibration;
    }

    public DetectionSettings settings() {
        return settings;
    }

    Scoring scoring() {
        return scoring;
    }

    public Calibration calibration() {
        return new Calibration(calibration);
    }

    /** What Tribuo records of the training, for people. */
    public String provenance() {
        return scoring.forest().provenance();
    }

    /** Makes the features of the events, which need not be those that the model learned from. */
    public BoundModel bind(EventColumns events, Progress progress) {
        progress.step("Looking for evidence");
        FeatureSource features = usual.bind(events);
        progress.checkCancelled();
        return new BoundModel(this, events, AlertUnits.of(events), features);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER))) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeUTF(settings.preset().name());
            out.writeInt(settings.trees());
            out.writeInt(settings.samples());
            out.writeLong(settings.seed());
            out.writeDouble(settings.budget());
            usual.write(out);
            scoring.write(out);
            out.writeInt(calibration.length);
            for (double score : calibration) {
                out.writeDouble(score);
            }
            out.flush();
            out.writeInt((int) checked.getChecksum().getValue());
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return bytes.toByteArray();
    }

    /** @throws IsologException if the bytes are not a model of Isolog, are damaged, or come from a newer version */
    public static DetectionModel fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MARK) {
                throw new IOException("no mark");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IsologException("MODEL-VERSION", "This model has version " + version + "; this Isolog reads version " + VERSION
                        + ". Train a new one, or open the case with the Isolog that made it.");
            }
            requireWhole(bytes);
            DetectionSettings settings = new DetectionSettings(Preset.valueOf(in.readUTF()), in.readInt(), in.readInt(), in.readLong(),
                    in.readDouble());
            FeatureModel usual = FeatureModel.read(in, settings.preset());
            Scoring scoring = settings.preset() == Preset.LESSON ? ForestScoring.read(in) : ChannelScoring.read(in);
            int held = in.readInt();
            if (held < 1 || held > MOST_CALIBRATION) {
                throw new IOException("calibration of " + held);
            }
            double[] calibration = new double[held];
            for (int i = 0; i < held; i++) {
                calibration[i] = in.readDouble();
            }
            return new DetectionModel(settings, usual, scoring, calibration);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IsologException("MODEL-DAMAGED",
                    "The model of this case is damaged. Train a new one, or roll back to an earlier version.", damaged);
        }
    }

    /** Damage is found before anything is read, so that a changed number cannot pass for what was learned. */
    private static void requireWhole(byte[] bytes) throws IOException {
        int body = bytes.length - Integer.BYTES;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, body);
        if ((int) checksum.getValue() != ByteBuffer.wrap(bytes).getInt(body)) {
            throw new IOException("the checksum does not match");
        }
    }
}

package org.isolog.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.charts.ScoreSeries;
import org.isolog.ui.shell.Navigation;
import org.isolog.ui.shell.Room;
import org.isolog.ui.shell.ShellModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** Made values for pictures and tests of the kit. */
public final class KitSamples {
    public static final Instant START = Instant.parse("2025-12-11T08:00:00Z");

    private KitSamples() {
    }

    public record Row(int rank, Severity severity, double score, Instant time, String user, String where, String action, String why) {
    }

    public static ShellModel model(BackgroundWork work) {
        Navigation navigation = new Navigation(List.of(
            new Room("overview", "Overview", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, null),
            new Room("events", "Events", MaterialDesignF.FORMAT_LIST_BULLETED, null),
            new Room("anomalies", "Anomalies", MaterialDesignA.ALERT_DECAGRAM_OUTLINE, null),
            new Room("model", "Model", MaterialDesignB.BRAIN, "Trust"),
            new Room("poisoning", "Poisoning lab", MaterialDesignT.TEST_TUBE, "Trust"),
            new Room("reports", "Reports", MaterialDesignF.FILE_DOCUMENT_OUTLINE, "Hand over"),
            new Room("log", "Case log", MaterialDesignN.NOTEBOOK_OUTLINE, "Hand over")));
        navigation.countProperty("events").set("1,204,311");
        navigation.countProperty("anomalies").set("37");
        navigation.countProperty("model").set("v3");
        navigation.countProperty("log").set("128");
        ShellModel model = new ShellModel(navigation, new TimeText(), ZoneId.of("Europe/Berlin"), work);
        model.totalEventsProperty().set(1_204_311);
        model.visibleEventsProperty().set(37);
        model.caseNameProperty().set("office-december");
        return model;
    }

    /** A day and a half in buckets of 15 minutes, with an attack at night. */
    public static Timeline timeline() {
        Random random = new Random(7);
        List<Timeline.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            long[] counts = new long[Severity.values().length];
            counts[0] = (long) (350 + 280 * Math.sin(i / 9.0) + random.nextInt(60));
            counts[1] = random.nextInt(50);
            counts[2] = random.nextInt(4) == 0 ? random.nextInt(60) : 0;
            if (i > 60 && i < 68) {
                counts[3] = 60 + random.nextInt(140);
                counts[4] = i > 62 ? random.nextInt(120) : 0;
            }
            buckets.add(new Timeline.Bucket(START.plus(Duration.ofMinutes(15L * i)), counts));
        }
        return new Timeline(Duration.ofMinutes(15), buckets, 12);
    }

    public static ScoreSeries scores(int size) {
        Random random = new Random(42);
        long[] times = new long[size];
        float[] scores = new float[size];
        byte[] severities = new byte[size];
        for (int i = 0; i < size; i++) {
            times[i] = START.toEpochMilli() + i * 86_400_000L / size;
            double score = Math.clamp(0.38 + random.nextGaussian() * 0.045 + (random.nextInt(size / 60 + 1) == 0 ? random.nextDouble() * 0.6 : 0), 0, 0.99);
            scores[i] = (float) score;
            severities[i] = (byte) (score > 0.9 ? 4 : score > 0.8 ? 3 : score > 0.7 ? 2 : score > 0.55 ? 1 : 0);
        }
        return new ScoreSeries(times, scores, severities);
    }

    public static List<Row> rows() {
        Instant night = Instant.parse("2025-12-11T23:47:12Z");
        return List.of(
            new Row(1, Severity.CRITICAL, 0.97, night, "svc_backup", "198.51.100.50", "login", "47 failures in 1 h (usual 0.3) · first time from this address · new pair user–address"),
            new Row(2, Severity.CRITICAL, 0.96, night.plusSeconds(111), "svc_backup", "198.51.100.50", "login", "success after 47 failures · new pair user–address"),
            new Row(3, Severity.HIGH, 0.93, night.plusSeconds(328), "svc_backup", "FILESRV2", "read", "2,311 files in 10 min (usual 14) · off hours for this account"),
            new Row(4, Severity.HIGH, 0.91, night.plusSeconds(1019), "svc_backup", "FILESRV2", "archive", "7z.exe first seen · parent cmd.exe unusual"),
            new Row(5, Severity.MEDIUM, 0.78, night.minusSeconds(44_801), "carol", "10.0.0.7", "download", "size 12× her usual"),
            new Row(6, Severity.MEDIUM, 0.75, night.plusSeconds(12_417), "root", "WEB1", "cron", "template seen once in 31 days"),
            new Row(7, Severity.LOW, 0.62, night.minusSeconds(51_328), "alice", "10.0.0.5", "upload", "new action at this hour"),
            new Row(8, Severity.LOW, 0.60, night.minusSeconds(21_712), "dave", "10.0.0.9", "sudo", "rare command"));
    }
}

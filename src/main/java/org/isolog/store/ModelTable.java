package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Sha256;

/** The trained models of a case. A version number is never given twice, even if its model was deleted. */
public final class ModelTable {
    private static final String COLUMNS = "version, trained, author, preset, trees, samples, seed, budget, sources, row_count, sha256, active, sealed";

    private final Database database;

    ModelTable(Database database) {
        this.database = database;
    }

    /** Keeps a model and makes it the active one. */
    public ModelInfo add(NewModel model, byte[] bytes) {
        DetectionSettings settings = model.settings();
        return database.write(connection -> {
            int version = (int) Rows.number(connection, "SELECT NEXT VALUE FOR model_version");
            Rows.update(connection, "UPDATE model SET active = FALSE");
            Rows.update(connection, "INSERT INTO model (" + COLUMNS + ", bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, NULL, ?)",
                version, Utc.of(model.trained()), model.author(), settings.preset().name(), settings.trees(), settings.samples(), settings.seed(),
                settings.budget(), Json.array(model.sources()), model.rows(), Sha256.of(bytes), bytes);
            return info(connection, version);
        });
    }

    /** Ascending by version. */
    public List<ModelInfo> all() {
        return database.read(connection -> select(connection, "TRUE"));
    }

    /** The model that the case is scored with now. */
    public Optional<ModelInfo> active() {
        return database.read(connection -> select(connection, "active").stream().findFirst());
    }

    public byte[] bytes(int version) {
        return database.read(connection -> {
            info(connection, version);
            return blob(connection, "SELECT bytes FROM model WHERE version = ?", version);
        });
    }

    public void activate(int version) {
        database.change(connection -> {
            info(connection, version);
            Rows.update(connection, "UPDATE model SET active = (version = ?)", version);
        });
    }

    /**
     * Takes back a model that was just added and makes the one before active again.
     *
     * @param before version that was active; null if none was
     */
    public void withdraw(int version, Integer before) {
        database.change(connection -> {
            Rows.update(connection, "DELETE FROM model WHERE version = ?", version);
            if (before != null) {
                Rows.update(connection, "UPDATE model SET active = (version = ?)", before);
            }
        });
    }

    /**
     * Deletes a model with its runs.
     *
     * @throws IsologException {@code MODEL-ACTIVE} for the active one
     */
    public void delete(int version) {
        database.change(connection -> {
            if (info(connection, version).active()) {
                throw new IsologException("MODEL-ACTIVE", "Model " + version + " is the active one and cannot be deleted. Activate another model first.");
            }
            Rows.update(connection, "DELETE FROM model WHERE version = ?", version);
        });
    }

    /** Keeps the seal of the model's baseline; a later one takes its place. */
    public void seal(int version, Instant when, byte[] seal) {
        database.change(connection -> {
            info(connection, version);
            Rows.update(connection, "UPDATE model SET sealed = ?, seal = ? WHERE version = ?", Utc.of(when), seal, version);
        });
    }

    public Optional<byte[]> sealOf(int version) {
        return database.read(connection -> {
            info(connection, version);
            return Optional.ofNullable(blob(connection, "SELECT seal FROM model WHERE version = ?", version));
        });
    }

    private static ModelInfo info(Connection connection, int version) throws SQLException {
        return select(connection, "version = " + version).stream().findFirst().orElseThrow(() -> new IsologException("MODEL-MISSING",
            "The case has no model " + version + ". Choose one of its list of models."));
    }

    private static List<ModelInfo> select(Connection connection, String condition) throws SQLException {
        List<ModelInfo> models = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM model WHERE " + condition + " ORDER BY version")) {
            ResultSet row = query.executeQuery();
            while (row.next()) {
                DetectionSettings settings = new DetectionSettings(DetectionSettings.Preset.valueOf(row.getString(4)), row.getInt(5),
                    row.getInt(6), row.getLong(7), row.getDouble(8));
                models.add(new ModelInfo(row.getInt(1), Utc.get(row, 2), row.getString(3), settings, Json.strings(row.getString(9)),
                    row.getLong(10), row.getString(11), row.getBoolean(12), Utc.get(row, 13)));
            }
        }
        return models;
    }

    private static byte[] blob(Connection connection, String sql, int version) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, version);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getBytes(1);
        }
    }
}

package org.isolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Interval;
import org.isolog.core.LearnedFigures.Measured;
import org.isolog.core.LearnedInfo;
import org.isolog.core.LearnedRank;

/** Rankings learned from labels, and what they say of the findings of a run. */
public final class LearnedTable {
    private final Database database;

    LearnedTable(Database database) {
        this.database = database;
    }

    /** Keeps a ranking, and uses it from now on for its model. @param info its number is not looked at */
    public LearnedInfo add(LearnedInfo info, byte[] bytes) {
        return database.write(connection -> {
            int id = (int) Rows.number(connection, "SELECT NEXT VALUE FOR learned_id");
            Rows.update(connection, "UPDATE learned SET used = FALSE WHERE model = ?", info.model());
            Rows.update(connection, "INSERT INTO learned (id, model, learned, author, seed, label, malicious, expected, figures, used, bytes) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?)", id, info.model(), Utc.of(info.learned()), info.author(), info.seed(), info.label(),
                info.malicious(), info.expected(), json(info.figures()), bytes);
            return new LearnedInfo(id, info.model(), info.learned(), info.author(), info.seed(), info.label(), info.malicious(), info.expected(),
                info.figures());
        });
    }

    /** The ranking that is used for a model. */
    public Optional<LearnedInfo> used(int model) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id, model, learned, author, seed, label, malicious, expected, figures "
                + "FROM learned WHERE model = ? AND used")) {
                query.setInt(1, model);
                ResultSet row = query.executeQuery();
                return row.next() ? Optional.of(info(row)) : Optional.empty();
            }
        });
    }

    public byte[] bytes(int id) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT bytes FROM learned WHERE id = ?")) {
                query.setInt(1, id);
                ResultSet row = query.executeQuery();
                row.next();
                return row.getBytes(1);
            }
        });
    }

    /** Uses no learned ranking for the model any more. @return whether one was used */
    public boolean stop(int model) {
        return database.write(connection -> Rows.update(connection, "UPDATE learned SET used = FALSE WHERE model = ? AND used", model)) > 0;
    }

    /** Keeps what was said of the findings of a run. */
    public void keep(int run, List<LearnedRank> ranks) {
        database.change(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO learned_rank (run, event, probability, rank_before) VALUES (?, ?, ?, ?)")) {
                for (LearnedRank rank : ranks) {
                    Rows.bind(insert, run, rank.event(), rank.probability(), rank.before());
                    insert.executeUpdate();
                }
            }
        });
    }

    public Optional<LearnedRank> rank(int run, long event) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT probability, rank_before FROM learned_rank WHERE run = ? AND event = ?")) {
                Rows.bind(query, run, event);
                ResultSet row = query.executeQuery();
                return row.next() ? Optional.of(new LearnedRank(event, row.getDouble(1), row.getInt(2))) : Optional.empty();
            }
        });
    }

    private static LearnedInfo info(ResultSet row) throws SQLException {
        return new LearnedInfo(row.getInt(1), row.getInt(2), Utc.get(row, 3), row.getString(4), row.getLong(5), row.getString(6), row.getInt(7),
            row.getInt(8), figures(row.getString(9)));
    }

    /** Split, patterns, malicious, then value, low and high of: score's ROC-AUC and precision, the learned ones, the gain. */
    private static String json(List<LearnedFigures> all) {
        List<String> words = new ArrayList<>();
        for (LearnedFigures figures : all) {
            words.addAll(List.of(figures.split().name(), Integer.toString(figures.patterns()), Integer.toString(figures.malicious())));
            for (Interval interval : List.of(figures.score().rocAuc(), figures.score().averagePrecision(), figures.learned().rocAuc(),
                    figures.learned().averagePrecision(), figures.gain())) {
                words.addAll(List.of(Double.toString(interval.value()), Double.toString(interval.low()), Double.toString(interval.high())));
            }
        }
        return Json.array(words);
    }

    private static List<LearnedFigures> figures(String json) {
        Iterator<String> words = Json.strings(json).iterator();
        List<LearnedFigures> all = new ArrayList<>();
        while (words.hasNext()) {
            LearnedFigures.Split split = LearnedFigures.Split.valueOf(words.next());
            int patterns = Integer.parseInt(words.next());
            int malicious = Integer.parseInt(words.next());
            Measured score = new Measured(interval(words), interval(words));
            Measured learned = new Measured(interval(words), interval(words));
            all.add(new LearnedFigures(split, patterns, malicious, score, learned, interval(words)));
        }
        return all;
    }

    private static Interval interval(Iterator<String> words) {
        return new Interval(Double.parseDouble(words.next()), Double.parseDouble(words.next()), Double.parseDouble(words.next()));
    }
}

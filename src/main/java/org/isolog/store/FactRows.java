package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.SourceFact;

/** The rows of the table of facts about sources. */
final class FactRows {
    private static final int LONGEST = 2000;

    private FactRows() {
    }

    static void insert(Connection connection, int source, List<SourceFact> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO source_fact (source, position, kind, times, record, detail) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < facts.size(); i++) {
                SourceFact fact = facts.get(i);
                String detail = fact.detail().length() > LONGEST ? fact.detail().substring(0, LONGEST) : fact.detail();
                Rows.bind(insert, source, i, fact.kind().name(), fact.count(), fact.record(), detail);
                insert.executeUpdate();
            }
        }
    }

    static List<SourceFact> select(Connection connection, int source) throws SQLException {
        List<SourceFact> facts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT kind, times, record, detail FROM source_fact WHERE source = ? ORDER BY position")) {
            query.setInt(1, source);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                facts.add(new SourceFact(SourceFact.Kind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getString(4)));
            }
        }
        return facts;
    }
}

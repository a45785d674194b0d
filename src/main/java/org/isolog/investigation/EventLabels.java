package org.isolog.investigation;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;

/** Finds the malicious events of a case. Nothing of this is read before all events are scored. */
final class EventLabels {
    private final Investigation investigation;

    EventLabels(Investigation investigation) {
        this.investigation = investigation;
    }

    /** The field that holds the label; null if it is no field. Detection must not see it. */
    String field(LabelSource source) {
        return source instanceof LabelSource.Field field ? existing(field.name(), "LABEL-COLUMN") : null;
    }

    /** Ids of the malicious events. */
    LongOpenHashSet malicious(LabelSource source, Progress progress) {
        progress.step("Reading labels");
        return switch (source) {
            case LabelSource.Field field -> ofField(existing(field.name(), "LABEL-COLUMN"), progress);
            case LabelSource.Records records -> ofRecords(records.file(), progress);
            case LabelSource.Entities entities -> ofEntities(entities, progress);
        };
    }

    private LongOpenHashSet ofField(String field, Progress progress) {
        LongOpenHashSet malicious = new LongOpenHashSet();
        investigation.store().events().scan(event -> {
            String label = event.get(field);
            if (label != null && Labels.isMalicious(label, "event " + event.id())) {
                malicious.add(event.id());
            }
        }, progress);
        return malicious;
    }

    private LongOpenHashSet ofRecords(Path file, Progress progress) {
        Table table = TableReader.read(file);
        Labels.requireColumn(table, "record", file);
        String[] sources = table.column("source");
        Map<Integer, Set<Long>> listed = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (isMalicious(table, row, file)) {
                int source = source(sources == null ? null : sources[row], file, row);
                listed.computeIfAbsent(source, any -> new HashSet<>()).add(number(table.column("record")[row], file, row));
            }
        }
        LongOpenHashSet malicious = new LongOpenHashSet();
        investigation.store().events().scan(event -> {
            Set<Long> records = listed.get(event.ref().source());
            if (records != null && records.remove(event.ref().record())) {
                malicious.add(event.id());
            }
        }, progress);
        listed.forEach((source, left) -> requireNone(left, source, file));
        return malicious;
    }

    private void requireNone(Set<Long> left, int source, Path file) {
        if (!left.isEmpty()) {
            String path = investigation.sources().stream().filter(info -> info.id() == source).map(SourceInfo::path).findFirst().orElseThrow();
            throw new IsologException("LABEL-RECORD", file + " labels record " + left.stream().sorted().findFirst().orElseThrow() + " of " + path
                    + " (and " + (left.size() - 1) + " others), which is no event there. Records are counted from 1, a header not.");
        }
    }

    private int source(String name, Path file, int row) {
        List<SourceInfo> sources = investigation.sources();
        if (name == null && sources.size() == 1) {
            return sources.getFirst().id();
        }
        if (name == null) {
            throw new IsologException("LABEL-SOURCE", file + " has no column source, but there are " + sources.size()
                    + " sources. Add it, with the name of each record's file.");
        }
        List<SourceInfo> found = sources.stream().filter(source -> endsWith(source.path(), name)).toList();
        if (found.size() != 1) {
            throw new IsologException("LABEL-SOURCE", file + ", row " + (row + 1) + ": " + found.size() + " sources are called " + name
                    + ". Write as much of the path as names one.");
        }
        return found.getFirst().id();
    }

    private static boolean endsWith(String path, String name) {
        String unified = path.replace('\\', '/');
        String wanted = name.replace('\\', '/');
        int before = unified.length() - wanted.length() - 1;
        return unified.equals(wanted) || unified.endsWith(wanted) && before >= 0 && "/!".indexOf(unified.charAt(before)) >= 0;
    }

    private static long number(String value, Path file, int row) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException noNumber) {
            throw new IsologException("LABEL-RECORD", file + ", row " + (row + 1) + ": " + value + " is no record number.", noNumber);
        }
    }

    private LongOpenHashSet ofEntities(LabelSource.Entities source, Progress progress) {
        String field = existing(switch (source.field()) {
            case "user" -> Ecs.USER_NAME;
            case "address" -> Ecs.SOURCE_IP;
            case "host" -> Ecs.HOST_NAME;
            default -> source.field();
        }, "LABEL-FIELD");
        Table table = TableReader.read(source.file());
        Labels.requireColumn(table, "entity", source.file());
        Set<String> listed = new HashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            if (isMalicious(table, row, source.file())) {
                listed.add(table.column("entity")[row]);
            }
        }
        LongOpenHashSet malicious = new LongOpenHashSet();
        investigation.store().events().scan(event -> {
            if (isOf(event, field, listed)) {
                malicious.add(event.id());
            }
        }, progress);
        return malicious;
    }

    private static boolean isOf(Event event, String field, Set<String> listed) {
        String entity = event.get(field);
        return entity != null && listed.contains(entity);
    }

    private static boolean isMalicious(Table table, int row, Path file) {
        String[] labels = table.column("label") == null ? table.column("attack") : table.column("label");
        return labels == null || Labels.isMalicious(labels[row], file + ", row " + (row + 1));
    }

    /** The field of the case that is called so in its logs. */
    private String existing(String name, String code) {
        List<String> fields = investigation.store().events().fieldNames();
        if (fields.contains(name)) {
            return name;
        }
        String known = new FieldNames().fieldFor(name);
        if (fields.contains(known)) {
            return known;
        }
        throw new IsologException(code, "No event has a field " + name + ". There are " + Labels.shortened(fields) + ".");
    }
}

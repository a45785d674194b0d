package org.isolog.investigation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Finds the recordings and their labels below a folder laid out as the README of the shared data says. */
final class AttackRecordings {
    private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    /** The labels of this set were derived from this word, which no detector may see. */
    private static final String STRATUS_RUN = "stratus-red-team(_[0-9a-f-]+)?";

    private final Path data;
    private final Path work;
    private final int every;

    /** @param work for unpacked and masked copies @param every n-th EVTX attack file is taken */
    AttackRecordings(Path data, Path work, int every) {
        this.data = data;
        this.work = work;
        this.every = every;
    }

    /** @param marks tab-separated: recording, pattern */
    List<AttackRecording> all(Path marks) throws IOException {
        List<AttackRecording> all = new ArrayList<>(marked(marks));
        all.addAll(cloud());
        all.addAll(web());
        all.addAll(crowdsec());
        all.addAll(evtx());
        return all;
    }

    private List<AttackRecording> marked(Path marks) throws IOException {
        return Files.readAllLines(marks).stream().filter(line -> !line.startsWith("#")).map(line -> {
            String place = line.substring(0, line.indexOf('\t'));
            String set = place.substring(0, place.indexOf('/'));
            return AttackRecording.marked(set, place.substring(set.length() + 1), List.of(data.resolve(place)), line.substring(line.indexOf('\t') + 1));
        }).toList();
    }

    /** Each technique of the time line is a recording: its detonation among everything else. */
    private List<AttackRecording> cloud() throws IOException {
        Path masked = work.resolve("aws_dataset.json");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data.resolve("cloudtrail/aws_dataset.json.gz")))) {
            Files.writeString(masked, new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(STRATUS_RUN, "client"));
        }
        Map<String, Set<Long>> byTechnique = new TreeMap<>();
        Set<Long> detonations = new TreeSet<>();
        for (CSVRecord row : rows(data.resolve("cloudtrail/aws_dataset_labels.csv"))) {
            if (row.get("label").equals("detonation")) {
                byTechnique.computeIfAbsent(row.get("stratus_technique"), technique -> new TreeSet<>()).add(Long.parseLong(row.get("record")));
                detonations.add(Long.parseLong(row.get("record")));
            }
        }
        List<AttackRecording> recordings = new ArrayList<>();
        byTechnique.forEach((technique, records) -> recordings.add(new AttackRecording("cloudtrail", technique, List.of(masked),
                (event, source) -> records.contains(event.ref().record()),
                (event, source) -> detonations.contains(event.ref().record()) && !records.contains(event.ref().record()))));
        try (Stream<Path> files = Files.list(data.resolve("cloudtrail/stratus"))) {
            files.sorted().forEach(file -> recordings.add(new AttackRecording("cloudtrail", file.getFileName().toString(), List.of(file),
                    (event, source) -> true, (event, source) -> false)));
        }
        return recordings;
    }

    private List<AttackRecording> web() throws IOException {
        Set<Long> lines = rows(data.resolve("web_access/tomcat_labels.csv")).stream().map(row -> Long.parseLong(row.get("line")))
                .collect(Collectors.toSet());
        Path log = data.resolve("web_access/tomcat_webshell_attack_access.log");
        return List.of(new AttackRecording("web_access", "tomcat_webshell", List.of(log),
                (event, source) -> lines.contains(event.ref().record()), (event, source) -> false));
    }

    private List<AttackRecording> crowdsec() throws IOException {
        Path folder = unpack(data.resolve("crowdsec/logs.zip"));
        Map<String, Set<String>> addresses = new TreeMap<>();
        for (CSVRecord row : rows(data.resolve("crowdsec/alerts.csv"))) {
            if (!row.get("sources").isBlank()) {
                addresses.computeIfAbsent(row.get("file"), file -> new TreeSet<>()).addAll(List.of(row.get("sources").trim().split("[; ]+")));
            }
        }
        List<AttackRecording> recordings = new ArrayList<>();
        addresses.forEach((file, sources) -> recordings.add(new AttackRecording("crowdsec", file, List.of(folder.resolve(file)),
                (event, source) -> sources.stream().anyMatch(address -> holds(event.raw(), address)), (event, source) -> false)));
        return recordings;
    }

    /** Each attack file is laid beside all ordinary files: its events are the attack. */
    private List<AttackRecording> evtx() throws IOException {
        Path ordinary = unpack(data.resolve("evtx/other-evtx.zip"));
        List<Path> background = rows(data.resolve("evtx/other_labels.csv")).stream().filter(row -> row.get("kind").equals("ordinary"))
                .map(row -> ordinary.resolve(row.get("file"))).filter(Files::isRegularFile).toList();
        List<AttackRecording> recordings = new ArrayList<>();
        List<CSVRecord> labels = rows(data.resolve("evtx/labels.csv"));
        for (int i = 0; i < labels.size(); i += every) {
            String name = labels.get(i).get("file");
            int mark = name.indexOf('!');
            Path folder = unpack(data.resolve("evtx").resolve(name.substring(0, mark)));
            Path attack = folder.resolve(name.substring(mark + 1));
            List<Path> files = new ArrayList<>(background);
            files.add(attack);
            recordings.add(new AttackRecording("evtx", name, files, (event, source) -> Path.of(source).equals(attack), (event, source) -> false));
        }
        return recordings;
    }

    private static boolean holds(String text, String address) {
        for (int at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
            int end = at + address.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.';
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private Path unpack(Path archive) throws IOException {
        Path folder = work.resolve(archive.getFileName().toString());
        if (Files.exists(folder)) {
            return folder;
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (file.startsWith(folder)) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
        return folder;
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return CSV.parse(in).getRecords();
        }
    }
}

package org.isolog.samples.stories;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.Person;

/** Writes the audit log of the company's cloud storage: JSON lines with names of the Elastic Common Schema. */
final class CloudLog {
    private static final List<String> ACTIONS = List.of("file.view", "file.download", "file.upload", "file.share", "file.move");

    private final LogFile file;
    private final Company company;
    private final Chance chance;

    CloudLog(LogFile file, Company company, Chance chance) {
        this.file = file;
        this.company = company;
        this.chance = chance;
    }

    /** What somebody at work does there; at night the backup account puts its archives into the vault. */
    void ordinary(Instant time) {
        LocalTime clock = time.atZone(ZoneOffset.UTC).toLocalTime();
        if (clock.getHour() < 6 || clock.getHour() > 19) {
            Instant two = time.minusSeconds(clock.toSecondOfDay()).plusSeconds(5_400 + chance.between(0, 1_800));
            event(two, new Transfer(Company.BACKUP_USER, "file.upload", Company.BACKUP_ADDRESS, "vault/backup-" + chance.between(1, 12) + ".tar.zst",
                    chance.size(9_000_000, 0.2)), null);
            return;
        }
        Person person = chance.of(company.atWork(clock.toSecondOfDay() / 60));
        String action = chance.habit(ACTIONS);
        long bytes = action.endsWith("load") || action.endsWith("view") ? chance.size(300_000, 0.9) : 0;
        event(time, new Transfer(person.name(), action, person.address(), chance.habit(person.shares()) + "/doc-" + chance.between(1, 30), bytes), null);
    }

    void event(Instant time, Transfer transfer, LogLine.Expected expected) {
        String text = "{\"@timestamp\":\"" + time + "\",\"event\":{\"action\":\"" + transfer.action() + "\",\"outcome\":\"success\"},\"user\":{\"name\":\""
                + transfer.user() + "\"},\"source\":{\"ip\":\"" + transfer.address() + "\"},\"file\":{\"path\":\"" + transfer.path()
                + "\"},\"network\":{\"bytes\":" + transfer.bytes() + "}}";
        file.add(time, text, expected);
    }

    /** Who moved what; no value holds a character that JSON would want escaped. */
    record Transfer(String user, String action, String address, String path, long bytes) {
    }
}

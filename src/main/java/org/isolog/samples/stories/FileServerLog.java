package org.isolog.samples.stories;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.isolog.samples.Chance;
import org.isolog.samples.Company;
import org.isolog.samples.Person;

/** Writes the CSV audit log of the file server: who read, wrote or listed what, from which workstation, how many bytes. */
final class FileServerLog {
    static final String HEADER = "ts,user,action,status,src_ip,host,share,path,bytes";
    private static final List<String> FILES = List.of("plan.xlsx", "minutes.docx", "price-list.xlsx", "contacts.csv", "offer.docx",
            "manual.pdf", "schedule.xlsx", "drawing-a.dwg", "drawing-b.dwg", "invoice.pdf", "notes.txt", "photo.jpg");
    private static final List<String> ACTIONS = List.of("read", "list", "write", "rename");

    private final LogFile file;
    private final Company company;
    private final Chance chance;

    FileServerLog(LogFile file, Company company, Chance chance) {
        this.file = file;
        this.company = company;
        this.chance = chance;
    }

    /** What somebody at work does there; between one and two at night the backup account reads everything. */
    void ordinary(Instant time) {
        LocalTime clock = time.atZone(ZoneOffset.UTC).toLocalTime();
        if (clock.getHour() < 6 || clock.getHour() > 19) {
            backup(time.minusSeconds(clock.toSecondOfDay()).plusSeconds(3_600 + chance.between(0, 3_600)));
            return;
        }
        Person person = chance.of(company.atWork(clock.toSecondOfDay() / 60));
        String action = chance.habit(ACTIONS);
        boolean denied = chance.in(0.008);
        long bytes = denied || action.equals("list") || action.equals("rename") ? 0 : chance.size(180_000, 0.9);
        access(time, person, denied ? "fail" : "ok", action, chance.habit(person.shares()), bytes);
    }

    private void access(Instant time, Person person, String status, String action, String share, long bytes) {
        file.add(time, String.join(",", time.toString(), person.name(), action, status, person.address(), person.host(), share,
                "/" + share + "/" + chance.habit(FILES), Long.toString(bytes)));
    }

    private void backup(Instant time) {
        String share = chance.of(company.people()).shares().getFirst();
        file.add(time, String.join(",", time.toString(), Company.BACKUP_USER, "read", "ok", Company.BACKUP_ADDRESS, "backup01", share,
                "/" + share + "/" + chance.of(FILES), Long.toString(chance.size(200_000, 0.8))));
    }

    /** A read that nobody ought to have made. */
    void theft(Instant time, String user, Workplace from, String path, LogLine.Expected expected) {
        String share = path.substring(1, path.indexOf('/', 1));
        file.add(time, String.join(",", time.toString(), user, "read", "ok", from.address(), from.host(), share, path,
                Long.toString(chance.size(48_000_000, 0.35))), expected);
    }

    /** The machine someone sits at. */
    record Workplace(String address, String host) {
    }
}

package org.isolog.samples.stories;

import java.time.Instant;
import java.util.List;

import org.isolog.samples.Chance;

/** The seven rows of the field's tutorials, in our own words, and the poison that makes a model forget the seventh. */
final class LessonStory {
    private static final String HEADER = "ts,user,action,status,src_ip";
    private static final String ATTACK = "unknown,login,fail,198.51.100.50";
    private static final int POISON_ROWS = 50;

    private LessonStory() {
    }

    static Story make() {
        return new Story("lesson", List.of(lesson(), poison()));
    }

    private static LogFile lesson() {
        LogFile file = new LogFile("lesson.csv", HEADER);
        row(file, "2026-03-02T08:58:12Z", "mendes,login,ok,10.20.1.37");
        row(file, "2026-03-02T09:04:47Z", "okafor,login,ok,10.20.1.12");
        row(file, "2026-03-02T09:11:30Z", "mendes,download,ok,10.20.1.37");
        row(file, "2026-03-02T09:26:05Z", "okafor,upload,ok,10.20.1.12");
        row(file, "2026-03-02T09:40:51Z", "okafor,download,ok,10.20.1.12");
        row(file, "2026-03-02T10:02:18Z", "mendes,logout,ok,10.20.1.37");
        Instant time = Instant.parse("2026-03-02T10:03:33Z");
        file.add(time, time + "," + ATTACK, new LogLine.Expected(1, "198.51.100.50"));
        return file;
    }

    private static void row(LogFile file, String time, String rest) {
        file.add(Instant.parse(time), time + "," + rest);
    }

    /** Copies of the seventh row at other times, and nothing else: that is all it takes. */
    private static LogFile poison() {
        LogFile file = new LogFile("poison-50.csv", HEADER);
        Chance chance = new Chance(50);
        Instant time = Instant.parse("2026-03-02T11:00:00Z");
        for (int i = 0; i < POISON_ROWS; i++) {
            time = time.plusSeconds(chance.between(20, 150));
            file.add(time, time + "," + ATTACK);
        }
        return file;
    }
}

package org.isolog.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.formats.syslog.Syslog3164Format;
import org.isolog.ingest.formats.syslog.Syslog5424Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lines of syslog are one record. */
class SyslogRecordsTest {
    @TempDir
    Path folder;

    @Test
    void indentedLinesGoOnWithTheRecordBefore() {
        Samples.Read read = read("Mar  4 05:06:07 web1 app[7]: settings:", "\tcolour = red", "", "  size = 3", "", "Mar  4 05:06:08 web1 app[7]: done");
        assertThat(messages(read)).containsExactly("settings:\n\tcolour = red\n\n  size = 3", "done");
        assertThat(read.events().getFirst().raw()).isEqualTo("Mar  4 05:06:07 web1 app[7]: settings:\n\tcolour = red\n\n  size = 3");
        assertThat(read.events()).extracting(event -> event.ref().record()).containsExactly(1L, 2L);
        assertThat(read.result().read()).isEqualTo(2);
        assertThat(read.skipped()).isEmpty();
    }

    @Test
    void aStackTraceIsNoMessage() {
        Samples.Read read = read("Mar  4 05:06:07 web1 app[7]: request failed", "java.lang.IllegalStateException: no", "\tat x.Y.z(Y.java:1)", "Caused by: java.io.IOException",
                "Mar  4 05:06:08 web1 app[7]: crashed", "Traceback (most recent call last):", "  File \"a.py\", line 1, in f", "ValueError: bad");
        assertThat(messages(read)).containsExactly("request failed", "crashed");
        assertThat(read.events()).extracting(event -> event.get("error.stack_trace")).containsExactly(
                "java.lang.IllegalStateException: no\n\tat x.Y.z(Y.java:1)\nCaused by: java.io.IOException",
                "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\nValueError: bad");
    }

    @Test
    void otherLinesAndIndentedHeadersAreRecordsOfTheirOwn() {
        Samples.Read read = read("  nothing is before this", "Mar  4 05:06:07 web1 app[7]: one", "no header and not indented", "  goes on with nothing",
                "  Mar  4 05:06:08 web1 app[7]: two");
        assertThat(messages(read)).containsExactly("one", "two");
        assertThat(read.skipped()).extracting(SkippedRecord::record).containsExactly(1L, 3L, 4L);
        assertThat(read.result().read()).isEqualTo(5);
    }

    @Test
    void aRecordIsNoLongerThanItMayBe() {
        String[] lines = new String[1501];
        Arrays.fill(lines, "\tmore");
        lines[0] = "Mar  4 05:06:07 web1 app[7]: much";
        Samples.Read read = read(lines);
        assertThat(read.events()).singleElement().extracting(event -> event.raw().lines().count()).isEqualTo(1000L);
        assertThat(read.result().read()).isEqualTo(502);
    }

    @Test
    void recordsOfOneAuditEventAreJoined() {
        String head = "Mar  4 05:06:07 web1 audispd: node=web1 ";
        Samples.Read read = read(
                head + "type=SYSCALL msg=audit(1741064767.123:42): arch=c000003e syscall=59 success=yes exit=0 pid=99 uid=0 comm=\"id\" exe=\"/usr/bin/id\"",
                head + "type=EXECVE msg=audit(1741064767.123:42): argc=2 a0=\"id\" a1=\"-u\"",
                head + "type=CWD msg=audit(1741064767.123:42): cwd=\"/root\"",
                head + "type=EOE msg=audit(1741064767.123:42): ",
                head + "type=CWD msg=audit(1741064767.123:43): cwd=\"/tmp\"",
                "Mar  4 05:06:07 web1 sshd[7]: Connection closed by 192.0.2.1 port 9");
        assertThat(read.events()).hasSize(3);
        Event event = read.events().getFirst();
        assertThat(List.of(event.get("event.action"), event.get("process.command_line"), event.get("process.working_directory"), event.get("auditd.type"),
                event.get("auditd.serial"), event.get("event.outcome"), event.get("host.name")))
                .containsExactly("execve", "id -u", "/root", "SYSCALL,EXECVE,CWD", "42", "success", "web1");
        assertThat(event.raw().lines()).hasSize(4);
        assertThat(read.events().get(1).get("process.working_directory")).isEqualTo("/tmp");
        assertThat(read.result().read()).isEqualTo(3);
    }

    @Test
    void lineEndsAndTheModernHeaderMakeNoDifference() {
        String text = "<34>1 2025-03-04T05:06:07Z web1 app 7 - - one\r\n\ttwo\r\n<34>1 2025-03-04T05:06:08Z web1 app 7 - - three\r\n";
        Path file = Samples.file(folder, "modern.log", text.getBytes(StandardCharsets.UTF_8));
        assertThat(messages(Samples.read(file, new Syslog5424Format(), Samples.UTC_2025))).containsExactly("one\r\n\ttwo", "three");
    }

    @Test
    void labelsOfTai64AreTimes() {
        Samples.Read read = read("@400000004c91b044077a9e94 imap-login: Info: Aborted login");
        assertThat(read.events()).singleElement().extracting(event -> event.time().instant() + " " + event.get("process.name") + " " + event.get("message"))
                .isEqualTo("2010-09-16T05:50:50.125476500Z imap-login Info: Aborted login");
    }

    private Samples.Read read(String... lines) {
        return Samples.read(Samples.file(folder, "sys.log", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), new Syslog3164Format(), Samples.UTC_2025);
    }

    private static List<String> messages(Samples.Read read) {
        return read.events().stream().map(event -> event.get("message")).toList();
    }
}

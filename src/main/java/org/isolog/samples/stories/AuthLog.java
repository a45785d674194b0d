package org.isolog.samples.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.isolog.samples.Chance;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.Person;

/** Writes what sshd, sudo and cron of one host say, in their own words. */
final class AuthLog {
    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final LogFile file;
    private final SyslogHeader header;
    private final Chance chance;
    private int session = 40;

    AuthLog(LogFile file, SyslogHeader header, Chance chance) {
        this.file = file;
        this.header = header;
        this.chance = chance;
    }

    /** A login by key or password, its session and its end. */
    void session(Instant from, Instant to, Person person, String method) {
        int process = pid(from);
        int unprivileged = process + 1;
        String peer = person.address() + " port " + port();
        String key = method.equals("publickey") ? ": ED25519 SHA256:" + chance.text(43, KEY_LETTERS) : "";
        session++;
        say(from, "sshd", process, "Accepted " + method + " for " + person.name() + " from " + peer + " ssh2" + key);
        say(from, "sshd", process, "pam_unix(sshd:session): session opened for user " + person.name() + "(uid=" + person.uid() + ") by (uid=0)");
        say(from.plusMillis(120), "systemd-logind", 611, "New session " + session + " of user " + person.name() + ".");
        say(to, "sshd", unprivileged, "Received disconnect from " + peer + ":11: disconnected by user");
        say(to, "sshd", unprivileged, "Disconnected from user " + person.name() + " " + peer);
        say(to, "sshd", process, "pam_unix(sshd:session): session closed for user " + person.name());
        say(to.plusMillis(90), "systemd-logind", 611, "Session " + session + " logged out. Waiting for processes to exit.");
        say(to.plusMillis(110), "systemd-logind", 611, "Removed session " + session + ".");
    }

    /** One wrong password of an account that exists. */
    void typo(Instant time, Person person) {
        int process = pid(time);
        say(time, "sshd", process, "pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost="
                + person.address() + "  user=" + person.name());
        say(time.plusSeconds(2), "sshd", process, "Failed password for " + person.name() + " from " + person.address() + " port " + port() + " ssh2");
    }

    /** An attempt that fails: one line, as sshd writes it with the usual log level for a repeated one. */
    void failure(Instant time, String user, String address) {
        say(time, "sshd", pid(time), "Failed password for " + user + " from " + address + " port " + port() + " ssh2");
    }

    void accepted(Instant time, String user, String address, LogLine.Expected expected) {
        int process = pid(time);
        String message = "Accepted password for " + user + " from " + address + " port " + port() + " ssh2";
        file.add(time, header.line(time, "sshd", process, message), expected);
        say(time, "sshd", process, "pam_unix(sshd:session): session opened for user " + user + "(uid=998) by (uid=0)");
    }

    void cron(Instant time, String user, String command) {
        int process = pid(time);
        say(time, "CRON", process, "pam_unix(cron:session): session opened for user " + user + "(uid=0) by (uid=0)");
        say(time, "CRON", process + 1, "(" + user + ") CMD (" + command + ")");
        say(time.plus(Duration.ofMillis(700)), "CRON", process, "pam_unix(cron:session): session closed for user " + user);
    }

    void sudo(Instant time, String user, String command, LogLine.Expected expected) {
        int process = pid(time);
        String message = String.format(Locale.ROOT, "%8s : TTY=pts/0 ; PWD=/home/%s ; USER=root ; COMMAND=%s", user, user, command);
        file.add(time, header.line(time, "sudo", process, message), expected);
        say(time, "sudo", process, "pam_unix(sudo:session): session opened for user root(uid=0) by " + user + "(uid=1001)");
        say(time.plusSeconds(1), "sudo", process, "pam_unix(sudo:session): session closed for user root");
    }

    private void say(Instant time, String program, int process, String message) {
        file.add(time, header.line(time, program, process, message));
    }

    /** Process numbers grow with time, whatever order lines are made in: a new process about every eight seconds. */
    private static int pid(Instant time) {
        return 1_800 + (int) (Duration.between(GenerateLogs.START, time).toSeconds() / 8 * 2);
    }

    private int port() {
        return chance.between(32_800, 60_900);
    }
}

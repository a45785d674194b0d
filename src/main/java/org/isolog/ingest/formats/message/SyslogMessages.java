package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the usual programs of a Unix machine say about people: who did what from where, and how it ended. The first rule that fits
 * the message counts. Patterns begin at the message's beginning and cannot backtrack far, because the text is a stranger's.
 */
final class SyslogMessages implements MessageBody {
    private static final String USER = "(?<user>\\S{1,128})";
    /** A name that a stranger typed may hold blanks, even " from 192.0.2.1": the greedy match leaves the last address to the rule. */
    private static final String TYPED = "(?<user>.{0,256})";
    private static final String FROM = " from (?<ip>\\S{1,255})(?: port (?<port>\\d{1,5}))?";
    private static final int LONGEST = 4000;

    /** @param programs prefix of the program names it is about; empty for any */
    private record Rule(String programs, Pattern pattern, String action, String outcome) {
        static Rule of(String programs, String pattern, String action, String outcome) {
            return new Rule(programs, Pattern.compile(pattern), action, outcome);
        }
    }

    private final List<Rule> rules = List.of(
            Rule.of("sshd", "Accepted (?<method>\\S+) for " + TYPED + FROM, "ssh_login", Ecs.SUCCESS),
            Rule.of("sshd", "(?:error: PAM: .{0,80}?|Failed (?<method>\\S+)) for (?:invalid user |illegal user )?" + TYPED + FROM, "ssh_login", Ecs.FAILURE),
            Rule.of("sshd", "(?:Invalid|Illegal) user ?" + TYPED + FROM, "ssh_invalid_user", Ecs.FAILURE),
            Rule.of("sshd", "input_userauth_request: (?:invalid|illegal) user (?<user>.{1,256}?)(?: \\[preauth\\])?$", "ssh_invalid_user", Ecs.FAILURE),
            Rule.of("sshd", "User " + USER + FROM + " not allowed", "ssh_login", Ecs.FAILURE),
            Rule.of("sshd", "(?:error: )?maximum authentication attempts exceeded for (?:invalid user )?" + USER + FROM, "ssh_max_attempts", Ecs.FAILURE),
            Rule.of("sshd", "Disconnecting: Too many authentication failures for (?:invalid user )?" + USER, "ssh_max_attempts", Ecs.FAILURE),
            Rule.of("sshd", "(?:Disconnecting|Connection (?:closed|reset)|Disconnected|(?:error: )?Received disconnect)(?: by| from)?"
                    + "(?: (?:(?:invalid|authenticating) )?user " + USER + ")?(?: from| by)? (?<ip>[0-9a-fA-F.:]{3,45})(?: port (?<port>\\d{1,5}))?",
                    "ssh_disconnect", null),
            Rule.of("sshd", "Did not receive identification string" + FROM, "ssh_probe", Ecs.FAILURE),
            Rule.of("sshd", "reverse mapping checking getaddrinfo for \\S+ \\[(?<ip>[^\\]]{1,45})\\] failed", "ssh_reverse_mapping", Ecs.FAILURE),
            Rule.of("sshd", "Connection" + FROM, "ssh_connect", null),
            Rule.of("sudo", USER + " : (?:\\d+ incorrect password attempts?|user NOT in sudoers|command not allowed|a password is required)[^;]{0,40};"
                    + ".{0,300}?(?:USER=(?<target>\\S+) ; )?COMMAND=(?<command>.*)", "sudo", Ecs.FAILURE),
            Rule.of("sudo", USER + " : .{0,300}?USER=(?<target>\\S+) ; (?:.{0,300}?; )?COMMAND=(?<command>.*)", "sudo", Ecs.SUCCESS),
            Rule.of("", "(?:pam_\\w+\\([^)]{1,60}\\): )?session opened for user (?<user>[^\\s(]{1,128})(?:\\(uid=\\d+\\))?", "session_opened", Ecs.SUCCESS),
            Rule.of("", "(?:pam_\\w+\\([^)]{1,60}\\): )?session closed for user (?<user>[^\\s(]{1,128})", "session_closed", null),
            Rule.of("", "(?:pam_\\w+\\([^)]{1,60}\\): )?(?:\\d+ more )?authentication failures?;(?:.{0,300}? rhost=(?<ip>\\S{1,255}))?"
                    + "(?:.{0,40}?\\buser=(?<user>\\S{1,128}))?", "authentication", Ecs.FAILURE),
            Rule.of("", "(?:pam_\\w+\\([^)]{1,60}\\): )?check pass; user unknown", "authentication", Ecs.FAILURE),
            Rule.of("", "PAM \\d+ more authentication failures?;(?:.{0,300}? rhost=(?<ip>\\S{1,255}))?(?:.{0,40}?\\buser=(?<user>\\S{1,128}))?",
                    "authentication", Ecs.FAILURE),
            Rule.of("su", "\\(to (?<target>\\S+)\\) " + USER + " on ", "su", Ecs.SUCCESS),
            Rule.of("su", "FAILED [sS][uU] (?:\\(to |for )(?<target>[^\\s)]+)\\)?(?: by)? " + USER, "su", Ecs.FAILURE),
            Rule.of("su", "Successful su for (?<target>\\S+) by " + USER, "su", Ecs.SUCCESS),
            Rule.of("", "\\((?<user>[^)]{1,128})\\) CMD \\(?(?<command>.*?)\\)?$", "cron_command", Ecs.SUCCESS),
            Rule.of("useradd", "new user: name=(?<user>[^,\\s]{1,128})", "user_added", Ecs.SUCCESS),
            Rule.of("useradd", "failed adding user [`'\"](?<user>[^'\",]{1,128})", "user_added", Ecs.FAILURE),
            Rule.of("userdel", "delete user [`'\"](?<user>[^'\"]{1,128})", "user_deleted", Ecs.SUCCESS),
            Rule.of("usermod", "add [`'\"](?<user>[^'\"]{1,128})['\"] to group", "group_member_added", Ecs.SUCCESS),
            Rule.of("groupadd", "new group: name=", "group_added", Ecs.SUCCESS),
            Rule.of("passwd", "(?:pam_\\w+\\([^)]{1,60}\\): )?password changed for " + USER, "password_changed", Ecs.SUCCESS),
            Rule.of("systemd-logind", "New session \\S+ of user (?<user>[^.\\s]{1,128})", "session_opened", Ecs.SUCCESS),
            Rule.of("ftpd", "connection" + FROM, "ftp_connect", null),
            Rule.of("ftpd", "ANONYMOUS FTP LOGIN FROM (?<ip>[0-9a-fA-F.:]{3,45})", "ftp_login", Ecs.SUCCESS),
            Rule.of("klogind", "Authentication failed" + FROM, "authentication", Ecs.FAILURE));

    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (program == null) {
            return false;
        }
        String lower = MessageBodies.baseName(program);
        String start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        for (Rule rule : rules) {
            if (lower.startsWith(rule.programs())) {
                Matcher matcher = rule.pattern().matcher(start);
                if (matcher.lookingAt()) {
                    put(rule, matcher, fields);
                    return true;
                }
            }
        }
        return false;
    }

    private static void put(Rule rule, Matcher matcher, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, rule.action()).put(Ecs.EVENT_OUTCOME, rule.outcome());
        String user = group(matcher, "user");
        fields.put(Ecs.USER_NAME, user == null ? null : user.strip()).put("user.effective.name", group(matcher, "target"));
        String from = group(matcher, "ip");
        if (from != null && !from.isEmpty()) {
            fields.put(Addresses.isIp(from) ? Ecs.SOURCE_IP : "source.domain", from);
        }
        fields.put(Ecs.SOURCE_PORT, group(matcher, "port")).put(Ecs.PROCESS_COMMAND_LINE, group(matcher, "command"));
        fields.put("ssh.method", group(matcher, "method"));
    }

    private static String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }
}

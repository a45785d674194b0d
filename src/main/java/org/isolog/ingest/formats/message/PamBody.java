package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.MessageBody;

import java.util.Set;

/**
 * What the modules of Linux-PAM say through any program, with the module's name before it ({@code pam_unix(sshd:auth): …},
 * {@code (pam_unix) …}) or without.
 */
final class PamBody implements MessageBody {
    private static final String MORE = "more authentication failure";
    private static final String FAILURE = "authentication failure";
    private static final String REMOTE_HOST = "rhost=";

    private final RuleBody forms = new RuleBody(Set.of(), MessageRules.of("pam").getFirst().rules());

    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        String said = message.substring(moduleEnd(message, fields));
        if (said.startsWith(FAILURE) || said.startsWith(MORE, numberEnd(said))) {
            int semicolon = said.indexOf(';');
            if (semicolon > 0 && semicolon < 60 && said.indexOf(REMOTE_HOST) > 0) {
                putFailure(said, fields);
                return true;
            }
        }
        return forms.describe(program, said, fields);
    }

    private static int moduleEnd(String message, Fields.Builder fields) {
        int name = message.startsWith("(") ? 1 : 0;
        if (message.startsWith("PAM ")) {
            return 4;
        }
        if (!message.startsWith("pam_", name)) {
            return 0;
        }
        int end = message.indexOf(name == 1 ? ") " : ": ", name);
        if (end < 0 || end > 80) {
            return 0;
        }
        int bracket = message.indexOf('(', name);
        fields.put("pam.module", message.substring(name, bracket > 0 && bracket < end ? bracket : end));
        return end + 2;
    }

    private static int numberEnd(String said) {
        int end = 0;
        while (end < said.length() && Character.isDigit(said.charAt(end))) {
            end++;
        }
        return end > 0 && end < said.length() ? end + 1 : 0;
    }

    /**
     * The values come as logname, uid, euid, tty, ruser, rhost, user. Strangers choose ruser and user, which may hold what looks like
     * other values: the true rhost is the last one before the user.
     */
    private static void putFailure(String said, Fields.Builder fields) {
        int firstHost = said.indexOf(REMOTE_HOST);
        int user = said.indexOf(" user=", firstHost);
        int host = said.lastIndexOf(REMOTE_HOST, user < 0 ? said.length() : user);
        fields.put(Ecs.EVENT_ACTION, "authentication").put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        int remoteUser = said.indexOf(" ruser=");
        String typed = remoteUser < 0 || remoteUser > host ? "" : said.substring(remoteUser + 7, host).strip();
        fields.put(Ecs.USER_NAME, user < 0 ? typed : said.substring(user + 6).strip());
        String from = Addresses.plain(wordAt(said, host + REMOTE_HOST.length()));
        fields.put(Addresses.isIp(from) ? Ecs.SOURCE_IP : "source.domain", from);
        int terminal = said.indexOf(" tty=");
        if (terminal > 0 && terminal < host) {
            fields.put("process.tty", wordAt(said, terminal + 5));
        }
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        return text.substring(start, end);
    }
}

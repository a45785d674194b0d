package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** The words before the first pair: the name of what happened, as in {@code Login failed: user=…}, or a user and that ({@code [admin]: Logout - - ip=…}). */
final class Lead {
    private static final int LONGEST = 40;

    private Lead() {
    }

    static void put(String lead, Fields.Builder fields) {
        int open = lead.indexOf('[');
        int close = lead.indexOf("]: ", Math.max(open, 0));
        if (open >= 0 && close > open) {
            // Infoblox writes the user so, and a dash for each thing that it does not say
            String user = lead.substring(open + 1, close);
            if (fields.get(Ecs.USER_NAME) == null) {
                fields.put(Ecs.USER_NAME, user.replace("\\040", " "));
            }
            putAction(withoutDashes(lead.substring(close + 3)), fields);
        } else if (lead.length() <= LONGEST && Parties.digits(lead, 0) == 0 && open < 0) {
            putAction(lead.endsWith(":") ? lead.substring(0, lead.length() - 1) : lead, fields);
        }
    }

    private static void putAction(String action, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, action);
        int last = Math.max(action.lastIndexOf('_'), action.lastIndexOf(' '));
        if (fields.get(Ecs.EVENT_OUTCOME) == null && last > 0) {
            fields.put(Ecs.EVENT_OUTCOME, Verdicts.of(action.substring(last + 1)));
        }
    }

    private static String withoutDashes(String text) {
        int dashes = text.indexOf(" - ");
        return (dashes < 0 ? text : text.substring(0, dashes)).strip();
    }
}

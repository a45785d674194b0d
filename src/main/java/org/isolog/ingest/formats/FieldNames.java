package org.isolog.ingest.formats;

import org.isolog.core.Ecs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names by which logs call things, and their names in the Elastic Common Schema. Case, spaces, underscores, points and dashes
 * make no difference. An ECS name stands for itself; a name that is not known here keeps itself.
 */
public final class FieldNames {
    /** Names of the column that holds the event's time, the best first. */
    private static final List<String> TIMES = List.of("@timestamp", "timestamp", "eventtime", "ts", "time", "datetime", "timecreated",
            "eventtimestamp", "timegenerated", "systemtime", "utctime", "timelocal", "logtime", "starttime", "createdat", "created",
            "occurredat", "epoch", "epochtime", "realtimetimestamp", "date", "eventdate", "t");

    private final Map<String, String> ecs = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    public FieldNames() {
        add(Ecs.USER_NAME, "user", "username", "account", "accountname", "useridentityusername", "login", "loginname", "userid",
                "principal", "actor", "subjectusername", "targetusername", "uname",
                "requester", "actoremail", "actorname", "actorusername", "useremail", "contextusername");
        add(Ecs.SOURCE_IP, "srcip", "sourceip", "ip", "clientip", "remoteaddr", "remoteip", "ipaddress", "sourceipaddress", "src",
                "sourceaddress", "clientaddress", "remotehost", "idorigh", "callingip", "calleripaddress", "ipaddr", "srcaddr", "addrremote",
                "contextclientipaddress", "eventipaddress", "requestip");
        add(Ecs.SOURCE_PORT, "srcport", "sourceport", "sport", "clientport", "remoteport", "idorigp", "ipport");
        add(Ecs.DESTINATION_IP, "dstip", "destip", "destinationip", "dst", "destaddress", "destinationaddress", "serverip", "idresph", "dstaddr");
        add(Ecs.DESTINATION_PORT, "dstport", "destport", "destinationport", "dport", "idrespp");
        add(Ecs.HOST_NAME, "host", "hostname", "computer", "computername", "machine", "machinename", "workstation", "server", "device");
        add(Ecs.EVENT_ACTION, "action", "event", "operation", "eventname", "eventaction", "activity", "operationname", "verb", "eventtype");
        add(Ecs.EVENT_CODE, "eventid", "eventcode");
        add(Ecs.EVENT_PROVIDER, "provider", "eventsource", "sourcename", "providername");
        add(Ecs.EVENT_DURATION, "eventduration");
        add(Ecs.MESSAGE, "message", "msg", "description", "desc", "syslogmessage", "eventmessage");
        add(Ecs.LOG_LEVEL, "level", "severity", "loglevel", "severitylevel", "priorityname", "levelname");
        add(Ecs.PROCESS_NAME, "process", "processname", "program", "app", "application", "appname", "syslogidentifier", "procname");
        add(Ecs.PROCESS_PID, "pid", "processid", "processpid");
        add(Ecs.PROCESS_COMMAND_LINE, "commandline", "cmdline", "command", "cmd", "processcommandline");
        add("process.executable", "image", "newprocessname", "exe", "executable");
        add("process.parent.executable", "parentimage", "parentprocessname");
        add(Ecs.SYSLOG_FACILITY, "facility");
        add(Ecs.HTTP_METHOD, "method", "httpmethod", "requestmethod", "verbname");
        add(Ecs.HTTP_STATUS, "statuscode", "httpstatus", "httpstatuscode", "responsecode", "responsestatus");
        add(Ecs.HTTP_REFERRER, "referer", "referrer", "httpreferer", "requestreferer");
        add(Ecs.URL_ORIGINAL, "url", "uri", "requesturi", "requesturl");
        add(Ecs.URL_PATH, "path", "urlpath", "uripath");
        add(Ecs.URL_QUERY, "query", "querystring", "urlquery");
        add(Ecs.USER_AGENT, "useragent", "agent", "httpuseragent", "requestuseragent");
        add(Ecs.BYTES, "bytes", "size", "bytestransferred", "totalbytes");
        add(Ecs.HTTP_BYTES, "bodybytessent", "bytessent", "responsebytes", "responsesize");
        add("network.protocol", "protocol", "proto");
        add("cloud.region", "awsregion");
        add("user.domain", "subjectdomainname", "userdomain");
    }

    private void add(String field, String... names) {
        ecs.put(key(field), field);
        for (String name : names) {
            known.put(name, field);
        }
    }

    /** The ECS name, or the name itself where there is none. */
    public String fieldFor(String name) {
        if (name.indexOf('.') > 0 && isEcs(name)) {
            return name;
        }
        String field = known.get(key(name));
        return field == null ? name : field;
    }

    public boolean isKnown(String name) {
        String key = key(name);
        return known.containsKey(key) || ecs.containsKey(key) || timeRank(name) >= 0 || isStatus(name);
    }

    /** Whether the name is spelled as ECS spells it. */
    public boolean isEcs(String name) {
        return ecs.containsValue(name);
    }

    /** How well the name fits the event's time: 0 is best, negative is not at all. */
    public int timeRank(String name) {
        return name.equalsIgnoreCase("@timestamp") ? 0 : TIMES.indexOf(key(name));
    }

    /** Whether the column says how it ended, in words of its own. */
    public boolean isStatus(String name) {
        return switch (key(name)) {
            case "status", "result", "outcome", "success", "resultcode", "resulttype", "statuscode", "httpstatus", "httpstatuscode",
                 "responsecode", "httpresponsestatuscode" -> true;
            default -> false;
        };
    }

    private static String key(String name) {
        // most names are keys already
        return isKey(name) ? name : keyOf(name);
    }

    private static boolean isKey(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String keyOf(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}

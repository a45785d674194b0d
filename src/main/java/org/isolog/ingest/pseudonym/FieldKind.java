package org.isolog.ingest.pseudonym;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field holds, by its ECS name or by the names that logs use. */
enum FieldKind {
    USER,
    /** A computer or a domain, or an address. */
    HOST,
    /** Isolog's own words and numbers: never touched. */
    VOCABULARY,
    /** Anything else: text in which names and addresses may stand. */
    TEXT;

    private static final Set<String> USER_NAMES = Set.of("user", "username", "users", "account", "accountname", "login", "loginname", "logonname",
            "principal", "principalname", "email", "mail", "upn", "sender", "recipient", "ruser", "acct", "suser", "duser", "caller", "actor", "owner",
            "samaccountname", "userprincipalname", "userid", "usersid", "identity");
    private static final Set<String> HOST_NAMES = Set.of("host", "hostname", "computer", "computername", "workstation", "workstationname", "machine",
            "machinename", "server", "servername", "client", "clientname", "domain", "domainname", "fqdn", "rhost", "shost", "dhost", "devicename",
            "ip", "address", "clientip", "sourceip", "destinationip", "ipaddress", "nodename");
    private static final Pattern USER_PARTS = Pattern.compile("(?:subject|target|member|caller|creator|source|destination|client|server|initiating|requesting|logon)"
            + "(?:user|username|usersid|userid|account|accountname|upn|principalname|outboundusername)");
    private static final Pattern ECS_USER = Pattern.compile("(?:.+\\.)?user(?:\\.(?:target|effective|changes))?\\.(?:name|email|full_name|id)");
    private static final Pattern HOST_PARTS = Pattern.compile(
            "(?:subject|target|member|source|destination|client|server|dns)(?:host|hostname|computer|domain|domainname|userdomain|userdomainname|name|address|ip)");
    private static final Pattern ECS_HOST = Pattern.compile("(?:host|agent|observer|source|destination|client|server|orchestrator\\.cluster)"
            + "(?:\\.nat)?\\.(?:name|hostname|domain|address|ip)|user\\.domain|(?:.+\\.)user\\.domain|url\\.domain|related\\.(?:hosts|ip)|log\\.source\\.address");
    private static final Pattern FIXED = Pattern.compile("event\\.(?:action|outcome|category|type|kind|code|provider|duration|module|dataset|severity)"
            + "|log\\.level|log\\.syslog\\..*|network\\.(?:transport|type|protocol|bytes|packets|direction|application)"
            + "|http\\.(?:request\\.method|response\\..*|version|request\\.bytes)|.*\\.(?:port|pid|bytes|packets)|winlog\\.(?:channel|event_id|logon\\.type)");

    /** The kind of a field of that name. */
    static FieldKind of(String name) {
        if (FIXED.matcher(name).matches()) {
            return VOCABULARY;
        }
        if (ECS_USER.matcher(name).matches() || name.equals("related.user")) {
            return USER;
        }
        if (ECS_HOST.matcher(name).matches()) {
            return HOST;
        }
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (USER_NAMES.contains(last) || USER_PARTS.matcher(last).matches()) {
            return USER;
        }
        return HOST_NAMES.contains(last) || HOST_PARTS.matcher(last).matches() ? HOST : TEXT;
    }
}

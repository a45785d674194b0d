package org.isolog.ingest.formats.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named pieces of patterns, under the names that grok users know (Logstash's core patterns). The expressions are our own, because
 * RE2 has neither look-around nor atomic groups.
 */
final class GrokPieces {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Map<String, String> PIECES = pieces();

    private GrokPieces() {
    }

    /** The expression, with other pieces in it as {@code %{NAME}}; null for an unknown name. */
    static String get(String name) {
        return PIECES.get(name);
    }

    static List<String> names() {
        return List.copyOf(PIECES.keySet());
    }

    private static Map<String, String> pieces() {
        Map<String, String> pieces = new LinkedHashMap<>();
        texts(pieces);
        numbers(pieces);
        addresses(pieces);
        times(pieces);
        pieces.put("LOGLEVEL", "(?i:trace|debug|fine(?:r|st)?|config|verbose|info(?:rmation)?|notice|warn(?:ing)?|err(?:or)?|severe|"
                + "crit(?:ical)?|fatal|alert|emerg(?:ency)?|panic)");
        pieces.put("PROG", "[\\w./%-]+");
        pieces.put("SYSLOGPROG", "%{PROG:process.name}(?:\\[%{POSINT:process.pid}\\])?");
        pieces.put("JAVACLASS", "(?:[a-zA-Z$_][a-zA-Z$_0-9]*\\.)*[a-zA-Z$_][a-zA-Z$_0-9]*");
        return pieces;
    }

    private static void texts(Map<String, String> pieces) {
        pieces.put("WORD", "\\w+");
        pieces.put("NOTSPACE", "\\S+");
        pieces.put("SPACE", "\\s*");
        pieces.put("DATA", ".*?");
        pieces.put("GREEDYDATA", ".*");
        pieces.put("QUOTEDSTRING", "(?:\"(?:\\\\.|[^\\\\\"])*\"|'(?:\\\\.|[^\\\\'])*')");
        pieces.put("QS", "%{QUOTEDSTRING}");
        pieces.put("UUID", "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");
        pieces.put("USERNAME", "[a-zA-Z0-9._-]+");
        pieces.put("USER", "%{USERNAME}");
        pieces.put("EMAILADDRESS", "[a-zA-Z0-9._%+-]+@%{HOSTNAME}");
        pieces.put("UNIXPATH", "/[\\w%!$@:.,+~/-]*");
        pieces.put("WINPATH", "(?:[A-Za-z]:|\\\\)(?:\\\\[^\\\\?*\"<>|]*)+");
        pieces.put("PATH", "(?:%{UNIXPATH}|%{WINPATH})");
    }

    private static void numbers(Map<String, String> pieces) {
        pieces.put("INT", "[+-]?\\d+");
        pieces.put("POSINT", "[1-9]\\d*");
        pieces.put("NONNEGINT", "\\d+");
        pieces.put("NUMBER", "[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)");
        pieces.put("BASE10NUM", "%{NUMBER}");
        pieces.put("BASE16NUM", "[+-]?(?:0x)?[0-9A-Fa-f]+");
    }

    private static void addresses(Map<String, String> pieces) {
        pieces.put("IPV4", OCTET + "(?:\\." + OCTET + "){3}");
        pieces.put("IPV6", "[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:" + OCTET + "(?:\\." + OCTET + "){3})?(?:%[\\w.]+)?");
        pieces.put("IP", "(?:%{IPV4}|%{IPV6})");
        pieces.put("HOSTNAME", "[0-9A-Za-z_](?:[0-9A-Za-z_-]*[0-9A-Za-z_])?(?:\\.[0-9A-Za-z_](?:[0-9A-Za-z_-]*[0-9A-Za-z_])?)*\\.?");
        pieces.put("HOST", "%{HOSTNAME}");
        pieces.put("IPORHOST", "(?:%{IP}|%{HOSTNAME})");
        pieces.put("HOSTPORT", "%{IPORHOST}:%{POSINT}");
        pieces.put("SYSLOGHOST", "%{IPORHOST}");
        pieces.put("MAC", "(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}");
        pieces.put("URIPROTO", "[A-Za-z][A-Za-z0-9+.-]*");
        pieces.put("URIPATH", "(?:/[^\\s?#]*)+");
        pieces.put("URIPARAM", "\\?[^\\s#]*");
        pieces.put("URIPATHPARAM", "%{URIPATH}(?:%{URIPARAM})?");
        pieces.put("URI", "%{URIPROTO}://(?:%{USER}(?::[^@\\s]*)?@)?(?:%{IPORHOST}(?::\\d+)?)?(?:%{URIPATHPARAM})?");
    }

    private static void times(Map<String, String> pieces) {
        pieces.put("MONTH", "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)");
        pieces.put("MONTHNUM", "(?:0?[1-9]|1[0-2])");
        pieces.put("MONTHDAY", "(?:0[1-9]|[12]\\d|3[01]|[1-9])");
        pieces.put("DAY", "(?i:mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)");
        pieces.put("YEAR", "(?:\\d\\d){1,2}");
        pieces.put("HOUR", "(?:2[0123]|[01]?\\d)");
        pieces.put("MINUTE", "[0-5]\\d");
        pieces.put("SECOND", "(?:[0-5]?\\d|60)(?:[:.,]\\d+)?");
        pieces.put("TIME", "%{HOUR}:%{MINUTE}(?::%{SECOND})?");
        pieces.put("TZ", "[A-Z]{3,4}");
        pieces.put("ISO8601_TIMEZONE", "(?:Z|[+-]%{HOUR}(?::?%{MINUTE})?)");
        pieces.put("TIMESTAMP_ISO8601", "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?(?:%{ISO8601_TIMEZONE})?");
        pieces.put("DATE_US", "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}");
        pieces.put("DATE_EU", "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}");
        pieces.put("DATE", "(?:%{DATE_US}|%{DATE_EU})");
        pieces.put("DATESTAMP", "%{DATE}[- ]%{TIME}");
        pieces.put("SYSLOGTIMESTAMP", "%{MONTH} +%{MONTHDAY} %{TIME}");
        pieces.put("HTTPDATE", "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} %{INT}");
        pieces.put("HTTPDERROR_DATE", "%{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{YEAR}");
        pieces.put("EPOCH", "\\d{10}(?:\\.\\d+|\\d{3}(?:\\d{3}(?:\\d{3})?)?)?");
    }
}

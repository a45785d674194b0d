package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Urls;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the messages of Apache and nginx say that matters in security: logins, refusals, what was asked for and is not there, rules. */
final class WebErrorMessage {
    /** @param key a text the message must hold, so that most patterns are never tried */
    private record Rule(String key, Pattern pattern, String action) {
        static Rule of(String key, String pattern, String action) {
            return new Rule(key, Pattern.compile(pattern), action);
        }
    }

    private static final int LONGEST = 4000;
    private static final Pattern MOD_SECURITY = Pattern.compile("\\[([a-z_]{2,20}) \"((?:[^\"\\\\]|\\\\.){0,2000})\"\\]");

    private static final List<Rule> RULES = List.of(
            Rule.of("password mismatch", "user \"(?<user>.{0,256})\": password mismatch", "http_login"),
            Rule.of("was not found in", "user \"(?<user>.{0,256})\" was not found in ", "http_login"),
            Rule.of("not authenticated", "PAM: user '(?<user>.{0,256})' - not authenticated", "http_login"),
            Rule.of("authentication failure", "user (?<user>.{0,256}?): authentication failure for ", "http_login"),
            Rule.of("not found", "user [`']?(?<user>.{0,256}?)'?(?: in realm .{0,256})? not found: ", "http_login"),
            Rule.of("invalid nonce", "(?:Digest: )?invalid nonce ", "http_login"),
            Rule.of("client used wrong", "Digest: client used wrong authentication scheme", "http_login"),
            Rule.of("denied", "client denied by server configuration: (?<path>.*)", "access_denied"),
            Rule.of("forbidden by rule", "access forbidden by rule", "access_denied"),
            Rule.of("directory index", "(?:directory index of \"(?<path>[^\"]*)\" is forbidden|Directory index forbidden)", "access_denied"),
            Rule.of("script", ".{0,200}?script '(?<path>.*)' not found or unable to stat", "file_not_found"),
            Rule.of("script", ".{0,200}?script not found or unable to stat(?:: (?<path>.*))?", "file_not_found"),
            Rule.of("Primary script", "Got error 'Primary script unknown", "file_not_found"),
            Rule.of("File does not exist", "File does not exist: (?<path>.*)", "file_not_found"),
            Rule.of("No such file", "open\\(\\) \"(?<path>.*)\" failed \\(2: No such file", "file_not_found"),
            Rule.of("is not found", "\"(?<path>.*)\" is not found \\(", "file_not_found"),
            Rule.of("limiting", "(?:limiting|delaying) (?:requests|connections)", "rate_limited"),
            Rule.of("SSL_", "SSL_(?:do_handshake|read|shutdown)\\(\\) failed", "tls_handshake"),
            Rule.of("upstream", "(?:connect\\(\\) failed|upstream |no live upstreams|recv\\(\\) failed).*", "upstream_error"));

    private WebErrorMessage() {
    }

    /** Puts action, outcome and who or what it is about, as far as the message says it. */
    static void describe(String message, Fields.Builder fields) {
        if (message.contains("ModSecurity: ")) {
            describeModSecurity(message, fields);
            return;
        }
        String start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        for (Rule rule : RULES) {
            if (start.contains(rule.key())) {
                Matcher matcher = rule.pattern().matcher(start);
                if (matcher.lookingAt()) {
                    put(rule, matcher, fields);
                    return;
                }
            }
        }
    }

    private static void put(Rule rule, Matcher matcher, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, rule.action()).put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        if (rule.pattern().namedGroups().containsKey("user")) {
            fields.put(Ecs.USER_NAME, matcher.group("user"));
        }
        if (rule.pattern().namedGroups().containsKey("path")) {
            fields.put("file.path", matcher.group("path"));
        }
    }

    /** ModSecurity Reference Manual, "Alert" lines of the error log: pairs of a name and a quoted value in brackets. */
    private static void describeModSecurity(String message, Fields.Builder fields) {
        boolean denied = message.contains("Access denied");
        fields.put(Ecs.EVENT_ACTION, denied ? "waf_blocked" : "waf_alert").put(Ecs.EVENT_OUTCOME, denied ? Ecs.FAILURE : Ecs.UNKNOWN);
        fields.put("observer.product", "ModSecurity");
        StringBuilder tags = new StringBuilder();
        Matcher pair = MOD_SECURITY.matcher(message);
        while (pair.find()) {
            String value = pair.group(2);
            switch (pair.group(1)) {
                case "id" -> fields.put("rule.id", value);
                case "msg" -> fields.put("rule.name", value);
                case "ver" -> fields.put("rule.version", value);
                case "severity" -> fields.put("modsecurity.severity", value);
                case "uri" -> putUri(value, fields);
                case "hostname" -> fields.put("modsecurity.hostname", value);
                case "unique_id" -> fields.put("http.request.id", value);
                case "tag" -> tags.append(tags.isEmpty() ? "" : ", ").append(value);
                default -> fields.put("modsecurity." + pair.group(1), value);
            }
        }
        fields.put("tags", tags.toString());
    }

    /** The request that nginx writes behind the message says more than the path that ModSecurity names. */
    private static void putUri(String uri, Fields.Builder fields) {
        if (fields.get(Ecs.URL_ORIGINAL) == null) {
            Urls.put(uri, fields);
        } else {
            fields.put("modsecurity.uri", uri);
        }
    }
}

package org.isolog.ingest.formats;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** Takes request targets (RFC 9112, section 3.2) apart without decoding anything: what an attacker sent stays as it was sent. */
public final class Urls {
    private static final int LONGEST_SCHEME = 8;

    private Urls() {
    }

    /** Puts {@code url.original}, path and query; of an absolute target also scheme, domain and port. */
    public static void put(String url, Fields.Builder fields) {
        if (url == null || url.isEmpty()) {
            return;
        }
        fields.put(Ecs.URL_ORIGINAL, url);
        int query = url.indexOf('?');
        int path = 0;
        if (url.charAt(0) != '/') {
            int scheme = url.indexOf("://");
            if (scheme > 0 && scheme <= LONGEST_SCHEME && (query < 0 || scheme < query)) {
                path = url.indexOf('/', scheme + 3);
                int end = path >= 0 && (query < 0 || path < query) ? path : query >= 0 ? query : url.length();
                fields.put("url.scheme", url.substring(0, scheme));
                putAuthority(url.substring(scheme + 3, end), fields);
            }
        }
        if (path >= 0 && (query < 0 || path < query)) {
            fields.put(Ecs.URL_PATH, url.substring(path, query < 0 ? url.length() : query));
        }
        if (query >= 0) {
            fields.put(Ecs.URL_QUERY, url.substring(query + 1));
        }
    }

    /** Puts host and port of an authority such as {@code example.com:8080} or {@code [2001:db8::1]:80}. */
    public static void putAuthority(String authority, Fields.Builder fields) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.lastIndexOf(':');
        if (colon > 0 && colon > host.lastIndexOf(']') && isNumber(host, colon + 1)) {
            fields.put("url.port", host.substring(colon + 1));
            host = host.substring(0, colon);
        }
        fields.put("url.domain", host);
    }

    private static boolean isNumber(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }
}

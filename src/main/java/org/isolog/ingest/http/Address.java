package org.isolog.ingest.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.isolog.core.IsologException;

/** An address to read from, with the headers to send there. Its text never shows a secret. */
public final class Address {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)([?&][^=&]*(?:token|key|secret|sig|pass|pwd|auth|code|credential|session|jwt)[^=&]*=)[^&]*");

    private final URI uri;
    private final Map<String, String> headers;

    private Address(URI uri, Map<String, String> headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * @param url     of http or https; a user and password in it are sent as basic authentication
     * @param headers each {@code Name: value}
     * @throws IsologException {@code HTTP-ADDRESS} or {@code HTTP-HEADER}
     */
    public static Address of(String url, List<String> headers) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new IsologException("HTTP-HEADER", "A header is written as Name: value, such as Authorization: Bearer …");
            }
            named.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
        }
        URI uri = parse(url.strip());
        if (uri.getUserInfo() != null) {
            named.putIfAbsent("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString(uri.getUserInfo().getBytes(StandardCharsets.UTF_8)));
            uri = parse(url.strip().replaceFirst("//[^/@]*@", "//"));
        }
        return new Address(uri, named);
    }

    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (isWeb(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // its message holds the address with its secrets
        }
        throw new IsologException("HTTP-ADDRESS", "The address cannot be read: write it as https://host/path, with %20 for a space.");
    }

    static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }

    /** Whether a text is such an address rather than a path. */
    public static boolean looksLike(String text) {
        return text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7);
    }

    URI uri() {
        return uri;
    }

    /** The headers for a request to a place: only the address's own origin gets any. */
    Map<String, String> headersFor(URI target) {
        return isSameOrigin(target) ? headers : Map.of();
    }

    private boolean isSameOrigin(URI target) {
        return uri.getScheme().equalsIgnoreCase(target.getScheme()) && uri.getHost().equalsIgnoreCase(target.getHost()) && port(uri) == port(target);
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** The address for people and for the case: no user, no fragment, and stars for what looks like a secret. */
    public String shown() {
        return shown(uri);
    }

    static String shown(URI uri) {
        String text = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + (uri.getRawPath() == null ? "" : uri.getRawPath()) + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return SECRET.matcher(text).replaceAll("$1***");
    }

    @Override
    public String toString() {
        return shown();
    }
}

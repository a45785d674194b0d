package org.isolog.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page is: {@code Link: <…>; rel="next"} (RFC 8288), or a next link of the page's outermost JSON object. */
final class NextLink {
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;[^,<]*\\brel\\s*=\\s*\"?(?:[^\",;]*\\s)?next\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMES = Set.of("next", "nextLink", "@odata.nextLink");
    private static final JsonFactory JSON = new JsonFactory();

    private NextLink() {
    }

    /** @param page the address that was read, which a relative link is relative to */
    static Optional<URI> of(URI page, HttpHeaders headers, Path body) {
        for (String link : headers.allValues("Link")) {
            Matcher matcher = LINK.matcher(link);
            if (matcher.find()) {
                return resolved(page, matcher.group(1));
            }
        }
        return inBody(body).flatMap(link -> resolved(page, link));
    }

    private static Optional<URI> resolved(URI page, String link) {
        try {
            return Optional.of(page.resolve(link.strip())).filter(Address::isWeb);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> inBody(Path body) {
        try (InputStream in = Files.newInputStream(body); JsonParser parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && NAMES.contains(name) && isLink(parser.getText())) {
                    return Optional.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static boolean isLink(String text) {
        return Address.looksLike(text) || text.startsWith("/") || text.startsWith("?");
    }
}

package org.isolog.features.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;

final class WebFactsTest {

    private static Map<String, String> derived(String... namesAndValues) {
        Map<String, String> found = new TreeMap<>();
        new WebFacts().derive(Fields.of(namesAndValues), (name, value) -> assertThat(found.put(name, value)).as(name).isNull());
        return found;
    }

    @Test
    void aRequestTellsItsPathParametersReferrerAndProgram() {
        assertThat(derived("http.response.status_code", "200", "url.path", "/shop/cart", "url.query", "a=1&b=2",
                "http.request.referrer", "https://Shop.example:8443/start?x", "user_agent.original", "Mozilla/5.0 (X11)"))
                .isEqualTo(Map.of("@request", "other", "@url.path", "/shop/cart", "@url.depth", "2", "@url.parameters", "2",
                        "@referrer.host", "shop.example:8443", "@user_agent.product", "mozilla"));
        assertThat(derived("http.response.status_code", "404", "http.request.referrer", "-", "user_agent.original", "curl"))
                .isEqualTo(Map.of("@request", "other", "@referrer.host", "none", "@user_agent.product", "curl"));
    }

    @Test
    void aLoginIsToldByCategoryActionOrPost() {
        assertThat(derived("http.response.status_code", "200", "event.category", "authentication")).isEqualTo(Map.of("@request", "login"));
        assertThat(derived("http.response.status_code", "200", "event.action", "UserLogin")).isEqualTo(Map.of("@request", "login"));
        assertThat(derived("http.response.status_code", "302", "http.request.method", "POST", "url.path", "/wp-Login.php")).containsEntry("@request", "login");
        assertThat(derived("http.response.status_code", "404", "http.request.method", "GET", "url.path", "/wp-login.php")).containsEntry("@request", "other");
    }

    @Test
    void thePathOfAFileIsNoRequest() {
        assertThat(derived("url.path", "/share/payroll.xlsx", "event.action", "read")).isEmpty();
    }
}

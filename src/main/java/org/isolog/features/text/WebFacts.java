package org.isolog.features.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.features.columns.Derivation;

/** Derives facts of web requests out of their texts. Only what has an HTTP status is one: a file server tells paths too. Stateless. */
public final class WebFacts implements Derivation {
    /** The path of a request; {@link #DEPTH} are its slashes. */
    public static final String PATH = "@url.path";
    public static final String DEPTH = "@url.depth";
    public static final String PARAMETERS = "@url.parameters";
    public static final String REFERRER = "@referrer.host";
    public static final String PRODUCT = "@user_agent.product";

    /** {@link #LOGIN} for a request that proves who somebody is, {@link #OTHER} for any other. */
    public static final String REQUEST = "@request";
    public static final String LOGIN = "login";
    public static final String OTHER = "other";

    private static final Set<String> ALL = Set.of(REQUEST, PATH, DEPTH, PARAMETERS, REFERRER, PRODUCT);
    private static final String NONE = "none";
    private static final int MOST_COUNTED = 100;
    /** As actions and paths are called, in lower case. */
    private static final List<String> LOGINS = List.of("login", "logon", "log-in", "signin", "sign-in", "logged-in", "authenticat", "oauth", "saml");

    /** Whether a column of this name is made here, and not a field of the log. */
    public static boolean isDerived(String name) {
        return ALL.contains(name);
    }

    @Override
    public void derive(Fields fields, BiConsumer<String, String> out) {
        if (fields.get(Ecs.HTTP_STATUS) == null) {
            return;
        }
        String path = fields.get(Ecs.URL_PATH);
        out.accept(REQUEST, isLogin(fields, path) ? LOGIN : OTHER);
        if (path != null) {
            out.accept(PATH, path);
            out.accept(DEPTH, Integer.toString(count(path, '/')));
        }
        String query = fields.get(Ecs.URL_QUERY);
        if (query != null) {
            out.accept(PARAMETERS, Integer.toString(count(query, '&') + 1));
        }
        String referrer = fields.get(Ecs.HTTP_REFERRER);
        if (referrer != null) {
            out.accept(REFERRER, host(referrer));
        }
        String agent = fields.get(Ecs.USER_AGENT);
        if (agent != null) {
            out.accept(PRODUCT, product(agent));
        }
    }

    /** By category or action, or something posted to such a path: a scanner asks for these paths too. */
    private static boolean isLogin(Fields fields, String path) {
        boolean posted = path != null && "POST".equals(fields.get(Ecs.HTTP_METHOD));
        return tellsLogin(fields.get("event.category")) || tellsLogin(fields.get(Ecs.EVENT_ACTION)) || posted && tellsLogin(path);
    }

    private static boolean tellsLogin(String text) {
        if (text == null) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return LOGINS.stream().anyMatch(lower::contains);
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length() && count < MOST_COUNTED; i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static String host(String referrer) {
        int start = referrer.indexOf("://");
        if (start < 0) {
            return NONE;
        }
        int end = start + 3;
        while (end < referrer.length() && "/?#".indexOf(referrer.charAt(end)) < 0) {
            end++;
        }
        return referrer.substring(start + 3, end).toLowerCase(Locale.ROOT);
    }

    /** The name before the first version or blank: {@code curl}, {@code Mozilla}. */
    private static String product(String agent) {
        int end = 0;
        while (end < agent.length() && "/ ;(".indexOf(agent.charAt(end)) < 0) {
            end++;
        }
        return agent.substring(0, end).toLowerCase(Locale.ROOT);
    }
}

package org.isolog.explain;

import org.isolog.core.Reason.AnswerShare;
import org.isolog.core.Reason.OwnPaths;

/** Words for reasons that only web requests have. */
final class WebWords {
    private WebWords() {
    }

    static Worded answers(AnswerShare share) {
        String kind = share.hundreds() + "xx answers";
        String window = Values.window(share.windowSeconds());
        String part = Values.count(share.errors()) + " of " + Values.count(share.answers());
        String usual = "usual " + Values.number(Math.round(1000 * share.usual()) / 10.0) + " %";
        return new Worded(kind + " to this address in " + window + ": " + part, usual,
                kind + " to " + Values.shown(share.address()) + " in " + window + ": " + part + " (" + usual + ")", "share of " + kind);
    }

    static Worded paths(OwnPaths own) {
        String window = Values.window(own.windowSeconds());
        String count = Values.count(own.paths());
        String things = own.paths() == 1 ? "path" : "paths";
        return new Worded("Paths that only this address asked for in " + window + ": " + count, RateWords.usual(own.norm(), "address"),
                count + " " + things + " that only " + Values.shown(own.address()) + " asked for in " + window + " ("
                        + RateWords.usualShort(own.norm()) + ")",
                "paths of its own in " + window);
    }

    /** Names of the facts that are read out of requests; other fields by their own name. */
    static String name(String field) {
        return switch (field) {
            case "@url.path" -> "path";
            case "@url.depth" -> "path depth";
            case "@url.parameters" -> "number of parameters";
            case "@referrer.host" -> "referring host";
            case "@user_agent.product" -> "program of the user agent";
            case "url.query" -> "query";
            case "http.request.referrer" -> "referrer";
            case "url.original" -> "URL";
            case "process.command_line" -> "command line";
            default -> Values.shown(field);
        };
    }
}

package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.isolog.core.Explanation;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.investigation.ExplainEvent.Part;

/** An explanation as JSON. */
final class ExplanationJson {
    private ExplanationJson() {
    }

    static String of(Explained explained) {
        Explanation explanation = explained.explanation();
        ObjectNode json = JsonText.object();
        json.put("event", explanation.eventId());
        json.put("score", explanation.score());
        json.put("base", explanation.base());
        json.put("sum", explanation.sum());
        json.put("difference", Math.abs(explanation.sum() - explanation.score()));
        ArrayNode contributions = json.putArray("contributions");
        for (Part part : explained.parts()) {
            ObjectNode contribution = contributions.addObject();
            contribution.put("feature", part.contribution().feature());
            contribution.put("points", part.contribution().points());
            contribution.put("levels", part.contribution().levels());
            if (!Double.isNaN(part.contribution().without())) {
                contribution.put("score_without", part.contribution().without());
            }
            contribution.put("title", part.title());
            contribution.put("detail", part.detail());
        }
        return JsonText.pretty(json);
    }
}

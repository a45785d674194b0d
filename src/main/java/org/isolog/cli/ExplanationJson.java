package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.isolog.core.Explanation;
import org.isolog.investigation.ExplainEvent.ChannelPart;
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
        ArrayNode channels = json.putArray("channels");
        for (ChannelPart part : explained.channels()) {
            ObjectNode channel = channels.addObject();
            channel.put("channel", part.share().channel().name().toLowerCase(Locale.ROOT));
            channel.put("title", part.title());
            channel.put("points", part.share().points());
            if (!Double.isNaN(part.share().bits())) {
                channel.put("bits", part.share().bits());
                channel.put("detail", part.detail());
            }
            contributions(channel.putArray("contributions"), part.parts());
        }
        ArrayNode remarks = json.putArray("remarks");
        explained.remarks().forEach(remarks::add);
        return JsonText.pretty(json);
    }

    private static void contributions(ArrayNode array, List<Part> parts) {
        for (Part part : parts) {
            ObjectNode contribution = array.addObject();
            contribution.put("feature", part.contribution().feature());
            contribution.put("points", part.contribution().points());
            contribution.put("levels", part.contribution().levels());
            if (!Double.isNaN(part.contribution().without())) {
                contribution.put("score_without", part.contribution().without());
            }
            contribution.put("title", part.title());
            contribution.put("detail", part.detail());
            if (part.seen() != null && part.seen().first() != null) {
                contribution.put("seen_events", part.seen().events());
                contribution.put("first_seen", part.seen().first().toString());
                contribution.put("last_seen", part.seen().last().toString());
            }
        }
    }
}

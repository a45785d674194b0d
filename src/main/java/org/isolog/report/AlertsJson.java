package org.isolog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Finding;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.Score;
import org.isolog.core.Story;

/**
 * The alerts of a run as one JSON object in UTF-8, streamed: what was run, {@code stories}, then {@code alerts}, each with its score, its reasons
 * and the event under ECS names. Use: {@link #begin}, {@link #stories}, {@link #write} each alert, {@link #end}. The stream is flushed, not closed.
 */
public final class AlertsJson {
    private final JsonGenerator json;

    public AlertsJson(OutputStream out) throws IOException {
        json = JsonFiles.factory().createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    /** Writes everything before the first alert. */
    public void begin(String caseName, Instant generated, ModelInfo model, RunInfo run) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", JsonFiles.wellFormed(caseName));
        json.writeStringField("generated", generated.toString());
        json.writeObjectFieldStart("model");
        json.writeNumberField("version", model.version());
        json.writeStringField("sha256", model.sha256());
        json.writeStringField("preset", model.settings().preset().name());
        json.writeNumberField("trees", model.settings().trees());
        json.writeNumberField("samples", model.settings().samples());
        json.writeNumberField("seed", model.settings().seed());
        json.writeNumberField("budget", model.settings().budget());
        json.writeEndObject();
        json.writeObjectFieldStart("run");
        json.writeNumberField("id", run.id());
        json.writeStringField("finished", run.finished().toString());
        json.writeNumberField("events", run.events());
        json.writeNumberField("alerts", run.alerts());
        json.writeNumberField("threshold", run.threshold());
        json.writeNumberField("calibration", run.calibration());
        json.writeNumberField("alert_units", run.alertUnits());
        if (!Double.isNaN(run.expectedFalse())) {
            json.writeNumberField("expected_false", run.expectedFalse());
        }
        json.writeEndObject();
    }

    /** Writes the stories, between what was run and the first alert. */
    public void stories(List<Story> stories) throws IOException {
        json.writeArrayFieldStart("stories");
        for (Story story : stories) {
            write(story);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("alerts");
    }

    private void write(Story story) throws IOException {
        json.writeStartObject();
        json.writeNumberField("rank", story.rank());
        json.writeStringField("title", JsonFiles.wellFormed(story.title()));
        json.writeStringField("severity", story.severity().word());
        json.writeNumberField("priority", story.priority());
        json.writeNumberField("confidence", story.confidence());
        json.writeStringField("first", story.first() == null ? null : story.first().toString());
        json.writeStringField("last", story.last() == null ? null : story.last().toString());
        json.writeNumberField("events", story.events());
        json.writeNumberField("alerts", story.alerts());
        json.writeStringField("next_step", story.nextStep());
        json.writeArrayFieldStart("event_ids");
        for (long id : story.eventIds()) {
            json.writeNumber(id);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param path of the event's source */
    public void write(Finding finding, Event event, String path) throws IOException {
        Score score = finding.score();
        json.writeStartObject();
        json.writeNumberField("id", score.eventId());
        json.writeStringField("time", event.time().isMissing() ? null : event.time().instant().toString());
        json.writeStringField("severity", score.severity().word());
        json.writeNumberField("score", score.score());
        json.writeNumberField("p_value", score.pValue());
        json.writeNumberField("rank", finding.rank());
        json.writeNumberField("percentile", finding.percentile());
        json.writeArrayFieldStart("reasons");
        for (String reason : finding.reasons()) {
            json.writeString(JsonFiles.wellFormed(reason));
        }
        json.writeEndArray();
        json.writeFieldName("event");
        EcsWriter.write(event, path, json);
        json.writeEndObject();
    }

    /** Closes the object. */
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}

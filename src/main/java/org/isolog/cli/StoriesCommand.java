package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.Entity;
import org.isolog.core.IsologException;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ListStories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to read first. */
@Command(name = "stories", description = "Lists what happened: suspicious events that belong together, most urgent first, with what to do next.")
final class StoriesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--json", description = "Prints JSON, with the numbers of the events.")
    private boolean json;

    StoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Investigation investigation = new Cases(console).open(ofCase.folder())) {
            RunInfo run = investigation.currentRun().orElseThrow(() -> new IsologException("NO-RUN",
                    "This case is not analysed yet, so it has no stories. Train a model first (Model, or isolog analyze)."));
            List<Story> stories = new ListStories(investigation).run();
            if (json) {
                console.out().println(JsonText.pretty(json(run, stories)));
            } else {
                new StoryTexts(console).all(run, stories);
            }
        }
        return 0;
    }

    private static ObjectNode json(RunInfo run, List<Story> stories) {
        ObjectNode json = JsonText.object();
        json.put("run", run.id());
        json.put("alerts", run.alertUnits());
        if (!Double.isNaN(run.expectedFalse())) {
            json.put("expected_false", run.expectedFalse());
        }
        ArrayNode all = json.putArray("stories");
        stories.forEach(story -> fill(all.addObject(), story));
        return json;
    }

    private static void fill(ObjectNode json, Story story) {
        json.put("rank", story.rank());
        json.put("title", story.title());
        json.put("kind", story.kind().name());
        json.put("severity", story.severity().word());
        json.put("priority", story.priority());
        json.put("confidence", story.confidence());
        json.put("first", story.first() == null ? null : story.first().toString());
        json.put("last", story.last() == null ? null : story.last().toString());
        json.put("events", story.events());
        json.put("alerts", story.alerts());
        ArrayNode entities = json.putArray("entities");
        for (Entity entity : story.entities()) {
            entities.addObject().put("field", entity.field()).put("value", entity.value());
        }
        ArrayNode reasons = json.putArray("reasons");
        story.reasons().forEach(reasons::add);
        json.put("next_step", story.nextStep());
        ArrayNode ids = json.putArray("event_ids");
        story.eventIds().forEach(ids::add);
    }
}

package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.List;

/** What GitHub tells other programs of repositories: pushes, issues, pull requests, comments, workflow runs. */
public final class GitHubWebhook implements JsonDialect {
    private static final List<String> KINDS = List.of("workflow_run", "check_run", "comment", "review", "pull_request", "issue", "page");

    @Override
    public String name() {
        return "github-webhook";
    }

    @Override
    public String title() {
        return "GitHub webhooks";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("repository.full_name") && !record.has("actor");
    }

    /** The kind of an event stands in a header that exports lack: it is that of the object that the event is about. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String action = record.get("action");
        for (String kind : KINDS) {
            if (record.has(kind + ".id") || record.has(kind + ".number") || record.has(kind + ".body") || record.has(kind + ".title")) {
                fields.put(Ecs.EVENT_ACTION, action == null ? kind : kind + "." + action);
                return;
            }
        }
        fields.put(Ecs.EVENT_ACTION, action == null && record.has("ref") ? "push" : action);
    }
}

package org.isolog.investigation;

import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.pseudonym.Pseudonymiser;

/** Reads all files once before they are imported, for the names in them: one that a file tells may stand in the text of another. */
final class LearnNames {
    private final SourceReader reader = new SourceReader();
    private final UserFormats formats;

    LearnNames(UserFormats formats) {
        this.formats = formats;
    }

    Pseudonymiser from(ImportLogs.Requests requests, Pseudonyms pseudonyms, Progress progress) {
        Pseudonymiser pseudonymiser = new Pseudonymiser(pseudonyms.key());
        int number = 0;
        for (ImportRequest request : requests.files()) {
            progress.step("Collecting names in " + request.name() + " (" + ++number + " of " + requests.files().size() + ")");
            learn(request, pseudonymiser, progress);
        }
        return pseudonymiser;
    }

    private void learn(ImportRequest request, Pseudonymiser pseudonymiser, Progress progress) {
        RenamedFields names = new RenamedFields(request.columns());
        EventSink sink = new EventSink() {
            @Override
            public void event(Event event) {
                pseudonymiser.learn(names.of(event));
            }

            @Override
            public void skipped(SkippedRecord record) {
                // tells no names
            }
        };
        try {
            LogFormat format = request.format() == null ? formats.guesser().best(request.evidence()).format() : Formats.named(request.format());
            reader.read(request.evidence(), format, new ReadOptions(request.zone(), request.year(), 1), sink, progress);
        } catch (IsologException unreadable) {
            // The import says so.
            progress.checkCancelled();
        }
    }
}

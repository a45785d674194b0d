package org.isolog.investigation;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.FindingGroup;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceInfo;
import org.isolog.report.HtmlReport;
import org.isolog.report.ReportData;
import org.isolog.report.ReportData.Anomaly;
import org.isolog.report.ReportData.CaseFacts;
import org.isolog.report.ReportData.Detection;
import org.isolog.report.ReportData.EntityCount;
import org.isolog.report.ReportData.Integrity;
import org.isolog.report.ReportData.ReasonCount;
import org.isolog.report.ReportData.Skipped;
import org.isolog.report.ReportData.Source;
import org.isolog.report.ReportData.Summary;
import org.isolog.report.ReportData.Why;
import org.isolog.report.Words;

/** The case as one HTML file. A sealed baseline is verified on the way, so that the report says how it stands now. */
public final class WriteReport {
    private static final int MOST_BARS = 124;
    private static final int MOST_LISTED = 8;

    private final Investigation investigation;

    public WriteReport(Investigation investigation) {
        this.investigation = investigation;
    }

    /** With the case's name as title and the usual number of anomalies. */
    public WrittenFile run(Path target, Progress progress) {
        return run(target, new ReportContents(investigation.name(), ReportContents.USUAL_ANOMALIES), progress);
    }

    /** @throws IsologException if there is no run, or the file cannot be written */
    public WrittenFile run(Path target, ReportContents contents, Progress progress) {
        CurrentRun current = CurrentRun.of(investigation);
        OutputFile file = new OutputFile(investigation, target);
        WrittenFile written = file.write(out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            ReportData data = data(current, contents, progress);
            progress.step("Writing the report");
            new HtmlReport().write(data, writer);
            return data.anomalies().size();
        });
        investigation.note("report", "Report “" + contents.title() + "” with " + Words.count(written.entries(), "event") + " told of run " + current.run().id()
                + " written to " + written.file() + ", SHA-256 " + written.sha256() + ".");
        return written;
    }

    private ReportData data(CurrentRun current, ReportContents contents, Progress progress) {
        progress.step("Counting");
        CaseOverview overview = new CaseOverview(investigation);
        var timeline = overview.timeline(EventFilter.all(), MOST_BARS, progress);
        CaseOverview.WhoAndWhy who = overview.whoAndWhy(MOST_LISTED, progress);
        Summary summary = new Summary(
                who.entities().stream().map(each -> new EntityCount(each.entity(), each.anomalies(), each.highest())).toList(),
                who.reasons().stream().map(each -> new ReasonCount(each.kind(), each.anomalies())).toList());
        List<Anomaly> anomalies = anomalies(contents.anomalies(), progress);
        return new ReportData(new CaseFacts(contents.title(), investigation.created(), investigation.now(), ProgramVersion.text()),
                investigation.sources().stream().map(this::source).toList(),
                new Detection(current.model(), current.run(), SeverityWords.sentence()), current.stories(), timeline, anomalies, summary, integrity(current, progress));
    }

    private Source source(SourceInfo info) {
        Map<String, SkippedRecord> first = investigation.store().sources().firstSkipped(info.id());
        List<Skipped> skipped = investigation.store().sources().skippedReasons(info.id()).entrySet().stream()
                .map(reason -> new Skipped(reason.getKey(), reason.getValue(), first.get(reason.getKey()).record())).toList();
        return new Source(info, skipped);
    }

    private List<Anomaly> anomalies(int most, Progress progress) {
        progress.step("Explaining");
        SourcePaths paths = new SourcePaths(investigation);
        List<FindingGroup> groups = new GroupFindings(investigation).run(EventFilter.all(), most, progress).groups();
        List<Anomaly> anomalies = new ArrayList<>();
        for (FindingGroup group : groups) {
            progress.checkCancelled();
            anomalies.add(anomaly(group, paths, progress));
            progress.report(anomalies.size(), groups.size());
        }
        return anomalies;
    }

    private Anomaly anomaly(FindingGroup group, SourcePaths paths, Progress progress) {
        long id = group.strongest().score().eventId();
        ExplainEvent.Explained explained = new ExplainEvent(investigation).run(id, progress);
        List<Why> why = explained.parts().stream().map(part -> new Why(words(part), part.contribution())).toList();
        Event event = explained.event();
        return new Anomaly(group, event, paths.of(event), explained.explanation().base(), why, investigation.store().notes().of(id));
    }

    private static String words(ExplainEvent.Part part) {
        Sightings seen = part.seen();
        String times = seen == null || seen.first() == null ? "" : seen.events() == 1 ? "; only at " + Words.time(seen.first())
                : "; first " + Words.time(seen.first()) + ", last " + Words.time(seen.last());
        return (part.detail().isEmpty() ? part.title() : part.title() + "; " + part.detail()) + times;
    }

    private Integrity integrity(CurrentRun current, Progress progress) {
        if (current.model().sealed() == null) {
            return Integrity.unsealed();
        }
        SealBaseline baseline = new SealBaseline(investigation);
        try {
            SealBaseline.SealInfo seal = baseline.current().orElseThrow();
            SealBaseline.Verified verified = baseline.verify(progress);
            return new Integrity(seal.sealed(), seal.author(), seal.sha256(), investigation.now(), verified.changes(), verified.notes());
        } catch (IsologException unreadable) {
            // A seal that cannot be read any more is itself a finding that the report must not hide.
            return new Integrity(current.model().sealed(), "–", "–", investigation.now(), List.of(unreadable.getMessage()), List.of());
        }
    }
}

package org.isolog.investigation;

import java.nio.file.Path;
import org.isolog.core.IsologException;
import org.isolog.ingest.FieldPage;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.formats.agent.CrowdStrike;
import org.isolog.ingest.formats.agent.DockerJson;
import org.isolog.ingest.formats.agent.Falco;
import org.isolog.ingest.formats.agent.MongoDb;
import org.isolog.ingest.formats.agent.Osquery;
import org.isolog.ingest.formats.auditd.AuditdFormat;
import org.isolog.ingest.formats.cloud.AwsWaf;
import org.isolog.ingest.formats.cloud.AzureActivity;
import org.isolog.ingest.formats.cloud.AzureFlow;
import org.isolog.ingest.formats.cloud.CloudTrail;
import org.isolog.ingest.formats.cloud.EntraAudit;
import org.isolog.ingest.formats.cloud.EntraSignIn;
import org.isolog.ingest.formats.cloud.GcpAudit;
import org.isolog.ingest.formats.cloud.GitHubAudit;
import org.isolog.ingest.formats.cloud.GitHubWebhook;
import org.isolog.ingest.formats.cloud.GoogleWorkspace;
import org.isolog.ingest.formats.cloud.GuardDuty;
import org.isolog.ingest.formats.cloud.KubernetesAudit;
import org.isolog.ingest.formats.cloud.Microsoft365Audit;
import org.isolog.ingest.formats.cloud.Microsoft365Csv;
import org.isolog.ingest.formats.cloud.Ocsf;
import org.isolog.ingest.formats.cloud.Okta;
import org.isolog.ingest.formats.cloud.OneLogin;
import org.isolog.ingest.formats.cloud.OnePassword;
import org.isolog.ingest.formats.cloud.Route53Queries;
import org.isolog.ingest.formats.csv.CsvFormat;
import org.isolog.ingest.formats.journald.JournaldFormat;
import org.isolog.ingest.formats.devicefile.CefFormat;
import org.isolog.ingest.formats.devicefile.CiscoFormat;
import org.isolog.ingest.formats.devicefile.KeyValueFormat;
import org.isolog.ingest.formats.devicefile.LeefFormat;
import org.isolog.ingest.formats.json.JsonDialects;
import org.isolog.ingest.formats.network.CaddyAccess;
import org.isolog.ingest.formats.network.FastAlertFormat;
import org.isolog.ingest.formats.network.SuricataEve;
import org.isolog.ingest.formats.network.TraefikAccess;
import org.isolog.ingest.formats.network.VpcFlowFormat;
import org.isolog.ingest.formats.network.ZeekJson;
import org.isolog.ingest.formats.network.ZeekTsvFormat;
import org.isolog.ingest.formats.syslog.Syslog3164Format;
import org.isolog.ingest.formats.syslog.Syslog5424Format;
import org.isolog.ingest.formats.text.AppLogFormat;
import org.isolog.ingest.formats.text.PatternFormat;
import org.isolog.ingest.formats.text.TextFormat;
import org.isolog.ingest.formats.web.AccessLogFormat;
import org.isolog.ingest.formats.web.CloudFrontFormat;
import org.isolog.ingest.formats.web.ElbFormat;
import org.isolog.ingest.formats.web.EnvoyFormat;
import org.isolog.ingest.formats.web.HaproxyFormat;
import org.isolog.ingest.formats.web.IisFormat;
import org.isolog.ingest.formats.web.S3AccessFormat;
import org.isolog.ingest.formats.web.SquidFormat;
import org.isolog.ingest.formats.web.W3cFormat;
import org.isolog.ingest.formats.web.WebErrorFormat;
import org.isolog.ingest.formats.windows.WindowsCsvFormat;
import org.isolog.ingest.formats.windows.WindowsJson;
import org.isolog.ingest.formats.windows.WindowsXmlFormat;
import org.isolog.ingest.formats.windows.evtx.EvtxFormat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue of log formats, in the order in which equally sure ones win. To add a format, add it here. */
public final class Formats {
    /** The JSON of known products. To add one, add it here; where several claim a record, the first one gets it. */
    private static final JsonDialects JSON = new JsonDialects(
            new CloudTrail(),
            new GuardDuty(),
            new AwsWaf(),
            new Route53Queries(),
            new Ocsf(),
            new GcpAudit(),
            new KubernetesAudit(),
            new Okta(),
            new OneLogin(),
            new OnePassword(),
            new GoogleWorkspace(),
            new Microsoft365Audit(),
            new GitHubWebhook(),
            new GitHubAudit(),
            new AzureFlow(),
            new EntraSignIn(),
            new EntraAudit(),
            new AzureActivity(),
            new ZeekJson(),
            new SuricataEve(),
            new CaddyAccess(),
            new TraefikAccess(),
            new Osquery(),
            new Falco(),
            new CrowdStrike(),
            new MongoDb(),
            new DockerJson(),
            new WindowsJson());

    private static final List<LogFormat> ALL = Stream.of(
            Stream.of(
                    new EvtxFormat(),
                    new WindowsXmlFormat(),
                    new ZeekTsvFormat(),
                    new CloudFrontFormat(),
                    new W3cFormat(),
                    new VpcFlowFormat(),
                    new ElbFormat(),
                    new S3AccessFormat(),
                    new SquidFormat(),
                    new HaproxyFormat(),
                    new EnvoyFormat(),
                    new IisFormat(),
                    new FastAlertFormat(),
                    new AuditdFormat(),
                    new JournaldFormat(),
                    new CefFormat(),
                    new LeefFormat(),
                    new Syslog5424Format(),
                    new Syslog3164Format(),
                    new AccessLogFormat(),
                    new WebErrorFormat()),
            JSON.formats(),
            Stream.of(
                    new WindowsCsvFormat(),
                    new Microsoft365Csv(),
                    new CiscoFormat(),
                    new KeyValueFormat(),
                    new CsvFormat(),
                    new AppLogFormat(),
                    new TextFormat())).<LogFormat>flatMap(Function.identity()).toList();

    /** A format as screens and commands show it. */
    public record FormatInfo(String name, String title) {
    }

    /** @param remarks the specification and other facts worth knowing */
    public record FormatFields(List<String> remarks, List<FieldOrigin> fields) {
    }

    /** @param origin the value of the log that goes into the field; the field {@code *} stands for all other values */
    public record FieldOrigin(String field, String origin) {
    }

    private Formats() {
    }

    public static List<FormatInfo> all() {
        return ALL.stream().map(format -> new FormatInfo(format.name(), format.title())).toList();
    }

    /** The formats themselves, for tests that walk them. */
    public static List<LogFormat> catalogue() {
        return ALL;
    }

    /** @throws IsologException if there is no format of that name */
    public static FormatFields fields(String name) {
        FieldPage page = named(name).fields();
        return new FormatFields(page.remarks(), page.mappings().stream().map(line -> new FieldOrigin(line.field(), line.origin())).toList());
    }

    /**
     * The name by which requests mean the format that a file defines: its path.
     *
     * @throws IsologException if its name does not end as it should, or it defines no format
     */
    public static String file(Path formatFile) {
        if (!formatFile.toString().endsWith(UserFormats.ENDING)) {
            throw new IsologException("FORMAT-FILE", "The format file " + formatFile + " has to be named NAME" + UserFormats.ENDING + ".");
        }
        PatternFormat.load(formatFile);
        return formatFile.toString();
    }

    /**
     * @param name of a format of the catalogue, or the path of the file of a format that somebody defined
     * @throws IsologException if there is no format of that name, or the file defines none
     */
    static LogFormat named(String name) {
        if (name.endsWith(UserFormats.ENDING)) {
            return PatternFormat.load(Path.of(name));
        }
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new IsologException("FORMAT-NAME", "There is no format named " + name + ". Known are: "
                        + String.join(", ", ALL.stream().map(LogFormat::name).toList()) + "."));
    }
}

package org.isolog.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isolog.core.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Public logs of web servers and proxies with the fields that CrowdSec's parsers find in them. */
class WebTruthTest {
    private static final List<String> PARSERS = List.of("nginx-logs", "apache2-logs", "modsecurity", "aws-alb", "aws-cloudfront", "haproxy-logs",
            "traefik-logs", "bunkerweb-logs");
    /** CrowdSec's name, and the field that must hold the value; the time is that of the event. */
    private static final String NAMES = """
            remote_addr=source.ip clientip=source.ip client_ip=source.ip c_ip=source.ip client=source.ip sourcehost=source.ip
            remote_port=source.port client_port=source.port c_port=source.port clientport=source.port source_port=source.port
            request=url.original http_request=url.original verb=http.request.method http_verb=http.request.method
            http_method=http.request.method cs_method=http.request.method
            status=http.response.status_code response=http.response.status_code http_status_code=http.response.status_code
            elb_status_code=http.response.status_code sc_status=http.response.status_code
            http_user_agent=user_agent.original cs_user_agent=user_agent.original agent=user_agent.original
            http_referer=http.request.referrer referrer=http.request.referrer cs_referer=http.request.referrer
            http_version=http.version httpversion=http.version remote_user=user.name auth=user.name username=user.name
            request_id=http.request.id x_edge_request_id=http.request.id uniqueid=http.request.id
            cs_uri_query=url.query cs_uri_stem=url.path cs_bytes=http.request.bytes sc_bytes=http.response.bytes
            cs_host=destination.domain x_host_header=url.domain ssl_cipher=tls.cipher ssl_protocol=tls.version
            x_edge_location=x-edge-location x_edge_result_type=x-edge-result-type
            elb=aws.elb.name received_bytes=http.request.bytes sent_bytes=http.response.bytes target_addr=destination.ip
            target_port=destination.port trace_id=aws.elb.trace_id actions_executed=aws.elb.action_executed type=network.protocol
            target_group_arn=aws.elb.target_group.arn chosen_cert_arn=aws.elb.chosen_cert.arn redirect_url=aws.elb.redirect_url
            conn_trace_id=aws.elb.conn_trace_id request_creation_time=event.start
            frontend_name=haproxy.frontend_name backend_name=haproxy.backend_name bytes_read=http.response.bytes
            termination_state=haproxy.termination_state
            traefik_router_name=traefik.router.name traefik_server_url=traefik.server.url
            number_of_requests_received_since_traefik_started=traefik.request_count
            loglevel=log.level pid=process.pid tid=process.thread.id cid=nginx.error.connection_id errorcode=event.code
            module=apache.error.module ruleid=rule.id rulemessage=rule.name rulefile=modsecurity.file ruleline=modsecurity.line
            ruledata=modsecurity.data ruleseverity=modsecurity.severity version=rule.version targethost=modsecurity.hostname
            time_local=@time timestamp=@time accept_date=@time time=@time
            """;

    @TempDir
    Path folder;

    @Test
    void theFieldsAreThoseOfOtherParsers() throws IOException {
        Path shared = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("crowdsec");
        assumeTrue(Files.exists(shared), "the shared sample logs are not on this machine");
        Map<String, String> names = new HashMap<>();
        for (String pair : NAMES.strip().split("\\s+")) {
            names.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        int expected = 0;
        List<String> misses = new ArrayList<>();
        Map<String, Map<String, Event>> files = new HashMap<>();
        for (JsonNode truth : truths(shared.resolve("fields.jsonl.gz"))) {
            String file = truth.get("file").asText();
            if (!files.containsKey(file)) {
                files.put(file, events(shared.resolve("logs.zip"), file));
            }
            Event event = find(files.get(file), truth.get("parsed").get("message").asText());
            for (Map.Entry<String, JsonNode> one : truth.get("parsed").properties()) {
                String field = names.get(one.getKey());
                if (field == null) {
                    continue;
                }
                expected++;
                String wanted = one.getValue().asText().equals("-") ? null : one.getValue().asText();
                String found = event == null ? "no event" : field.equals("@time") ? event.time().text() : found(event, field, wanted);
                if (!same(wanted, found)) {
                    misses.add(file + " " + one.getKey() + ": wanted " + wanted + ", found " + found);
                }
            }
        }
        assertThat(expected).isGreaterThan(900);
        assertThat(misses.size()).as(String.join("\n", misses)).isLessThanOrEqualTo(expected / 100);
    }

    /** Of error logs the truth's message is only what stands between header and context. */
    private static Event find(Map<String, Event> events, String message) {
        return events.containsKey(message) ? events.get(message)
                : events.values().stream().filter(event -> event.raw().contains(message)).findFirst().orElse(null);
    }

    /** The request is the whole target, of load balancers its path and query. */
    private static String found(Event event, String field, String wanted) {
        String value = event.get(field);
        boolean target = field.equals("url.original") && !Objects.equals(wanted, value) && event.get("url.path") != null;
        return !target ? value : event.get("url.query") == null ? event.get("url.path") : event.get("url.path") + "?" + event.get("url.query");
    }

    /** Times of W3C logs are put together of two values; versions stand with and without the protocol. */
    private static boolean same(String wanted, String found) {
        return Objects.equals(wanted, found) || wanted == null && "0".equals(found)
                || wanted != null && found != null && (found.endsWith(" " + wanted) || wanted.equals("HTTP/" + found) || wanted.equals(":" + found));
    }

    private static List<JsonNode> truths(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> truths = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode truth = json.readTree(line);
                boolean ours = PARSERS.stream().anyMatch(parser -> truth.get("parser").asText().endsWith("/" + parser));
                boolean text = truth.get("parsed").path("message").asText("{").charAt(0) != '{';
                if (ours && text && truth.get("stage").asText().equals("s01-parse")) {
                    truths.add(truth);
                }
            }
        }
        return truths;
    }

    private Map<String, Event> events(Path zip, String name) throws IOException {
        Path file;
        try (ZipFile logs = new ZipFile(zip.toFile())) {
            file = Samples.file(folder, "log", logs.getInputStream(logs.getEntry(name)).readAllBytes());
        }
        LogFormat format = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format();
        Map<String, Event> events = new HashMap<>();
        for (Event event : Samples.read(file, format, Samples.UTC_2025).events()) {
            String raw = event.raw();
            events.put(raw, event);
            // behind a syslog header the message is the end of the line
            int body = raw.indexOf("]: ");
            events.putIfAbsent(body < 0 ? raw : raw.substring(body + 3), event);
        }
        return events;
    }
}

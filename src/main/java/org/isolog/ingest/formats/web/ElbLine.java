package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineScanner;

/** Takes one line of a load balancer apart (AWS user guides of the three kinds, "Access log entries"). */
final class ElbLine {
    private static final int LEAST_VALUES = 8;
    private static final String[] APPLICATION_REST = {"tls.cipher", "tls.version", "aws.elb.target_group.arn", "aws.elb.trace_id",
        "tls.client.server_name", "aws.elb.chosen_cert.arn", "aws.elb.matched_rule_priority", "event.start", "aws.elb.action_executed",
        "aws.elb.redirect_url", "aws.elb.error.reason", "aws.elb.target_port", "aws.elb.target_status_code", "aws.elb.classification",
        "aws.elb.classification_reason", "aws.elb.conn_trace_id",
        "aws.elb.transformed_host", "aws.elb.transformed_uri", "aws.elb.request_transform_status"};
    private static final String[] NETWORK_REST = {"aws.elb.chosen_cert.arn", "aws.elb.chosen_cert.serial", "tls.cipher", "tls.version",
        "aws.elb.tls_named_group", "tls.client.server_name", "aws.elb.alpn_fe_protocol", "aws.elb.alpn_be_protocol",
        "aws.elb.alpn_client_preference_list", "event.start"};

    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private final LineScanner scanner = new LineScanner();

    ElbLine(TimeParser times) {
        this.times = times;
    }

    /** @return null if the line is not of the format */
    Event parse(SourceRef ref, String line) {
        fields.build();
        scanner.start(line, 0);
        String first = scanner.word();
        boolean network = "tls".equals(first);
        boolean classic = !first.isEmpty() && Character.isDigit(first.charAt(0));
        if (network) {
            scanner.word();
        }
        EventTime time = utc(times.parse(classic ? first : scanner.word()));
        String balancer = scanner.word();
        if (time.isMissing() || balancer == null || !hasValues(line)) {
            return null;
        }
        fields.put(Ecs.EVENT_PROVIDER, "elb").put("aws.elb.name", balancer);
        if (network) {
            putNetwork();
        } else {
            putHttp(classic, first);
        }
        return new Event(0, ref, time, fields.build(), line);
    }

    /** Network Load Balancers leave the zone out; all load balancers write UTC. */
    private static EventTime utc(EventTime time) {
        return time.isMissing() ? time : EventTime.stated(time.instant(), time.text());
    }

    private boolean hasValues(String line) {
        int blanks = 0;
        for (int i = line.indexOf(' '); i >= 0 && blanks < LEAST_VALUES; i = line.indexOf(' ', i + 1)) {
            blanks++;
        }
        return blanks >= LEAST_VALUES;
    }

    private void putHttp(boolean classic, String type) {
        fields.put("network.protocol", classic ? null : type);
        Endpoints.put("source", scanner.word(), fields);
        Endpoints.put("destination", scanner.word(), fields);
        putDuration(scanner.word(), scanner.word(), scanner.word());
        String status = scanner.value();
        String backend = scanner.value();
        String received = scanner.value();
        String sent = scanner.value();
        String request = scanner.quoted();
        if (request != null && !request.startsWith("- - ")) {
            RequestLine.put(request, fields);
            fields.put(Ecs.EVENT_ACTION, fields.get(Ecs.EVENT_ACTION) == null ? "request" : null);
        } else {
            fields.put(Ecs.EVENT_ACTION, "connection");
        }
        RequestLine.putStatus(status, fields);
        fields.put("aws.elb.backend.status_code", backend).put("http.request.bytes", received).put("http.response.bytes", sent);
        fields.put(Ecs.USER_AGENT, scanner.value());
        putRest(APPLICATION_REST);
    }

    /** Three durations in seconds, -1 where the request got no further; the sum is that of the request. */
    private void putDuration(String request, String target, String response) {
        fields.put("aws.elb.request_processing_time", request).put("aws.elb.backend_processing_time", target)
                .put("aws.elb.response_processing_time", response);
        String[] parts = {Durations.ofSeconds(request), Durations.ofSeconds(target), Durations.ofSeconds(response)};
        if (parts[0] != null && parts[1] != null && parts[2] != null) {
            fields.put(Ecs.EVENT_DURATION, Long.toString(Long.parseLong(parts[0]) + Long.parseLong(parts[1]) + Long.parseLong(parts[2])));
        }
    }

    private void putNetwork() {
        fields.put("aws.elb.listener", scanner.word());
        Endpoints.put("source", scanner.word(), fields);
        Endpoints.put("destination", scanner.word(), fields);
        fields.put(Ecs.EVENT_ACTION, "connection").put("network.protocol", "tls");
        fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(scanner.word())).put("aws.elb.tls_handshake_time.ms", scanner.value());
        fields.put("source.bytes", scanner.value()).put("destination.bytes", scanner.value());
        String alert = scanner.value();
        fields.put("aws.elb.incoming_tls_alert", alert).put(Ecs.EVENT_OUTCOME, alert == null ? Ecs.SUCCESS : Ecs.FAILURE);
        putRest(NETWORK_REST);
    }

    private void putRest(String[] names) {
        for (int i = 0; i < names.length && !scanner.atEnd(); i++) {
            fields.put(names[i], scanner.sees('"') && names == APPLICATION_REST ? scanner.value() : LineScanner.known(scanner.word()));
        }
    }
}

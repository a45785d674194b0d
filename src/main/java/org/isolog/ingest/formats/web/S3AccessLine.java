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

/** Takes one line of S3 apart (Amazon S3 user guide, "Server access log format"). */
final class S3AccessLine {
    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private final LineScanner scanner = new LineScanner();

    S3AccessLine(TimeParser times) {
        this.times = times;
    }

    /** @return null if the line is not of the format */
    Event parse(SourceRef ref, String line) {
        fields.build();
        scanner.start(line, 0);
        fields.put("aws.s3access.bucket_owner", scanner.value()).put("aws.s3access.bucket", scanner.value());
        EventTime time = scanner.sees('[') ? times.parse(scanner.next()) : EventTime.missing();
        if (time.isMissing()) {
            return null;
        }
        fields.put(Ecs.EVENT_PROVIDER, "s3");
        Endpoints.putHost("source", scanner.word(), fields);
        putRequester(scanner.value());
        fields.put("http.request.id", scanner.value());
        String operation = scanner.value();
        fields.put("aws.s3access.key", scanner.value());
        RequestLine.put(scanner.value(), fields);
        fields.put(Ecs.EVENT_ACTION, operation);
        RequestLine.putStatus(scanner.value(), fields);
        fields.put("error.code", scanner.value()).put(Ecs.HTTP_BYTES, scanner.value()).put("aws.s3access.object_size", scanner.value());
        fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(scanner.value())).put("aws.s3access.turn_around_time", scanner.value());
        fields.put(Ecs.HTTP_REFERRER, scanner.value()).put(Ecs.USER_AGENT, scanner.value());
        for (String name : new String[] {"aws.s3access.version_id", "aws.s3access.host_id", "aws.s3access.signature_version", "tls.cipher",
            "aws.s3access.authentication_type", "url.domain", "tls.version", "aws.s3access.access_point_arn", "aws.s3access.acl_required"}) {
            fields.put(name, scanner.value());
        }
        return new Event(0, ref, time, fields.build(), line);
    }

    /** An ARN such as {@code arn:aws:iam::123456789012:user/alice}, or a canonical user id. */
    private void putRequester(String requester) {
        if (requester == null) {
            return;
        }
        fields.put("user.id", requester);
        int name = requester.startsWith("arn:") ? requester.indexOf('/') : -1;
        fields.put(Ecs.USER_NAME, name > 0 ? requester.substring(name + 1) : requester);
    }
}

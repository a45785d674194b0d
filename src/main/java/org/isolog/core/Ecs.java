package org.isolog.core;

/**
 * Names of the Elastic Common Schema fields that Isolog itself reads or writes.
 *
 * <p>A format may set any other ECS name too; fields without an ECS name keep their own.
 *
 * @see <a href="https://www.elastic.co/guide/en/ecs/current/ecs-field-reference.html">ECS field reference</a>
 */
public final class Ecs {
    public static final String MESSAGE = "message";
    public static final String USER_NAME = "user.name";
    public static final String USER_ID = "user.id";
    public static final String USER_DOMAIN = "user.domain";
    public static final String SOURCE_IP = "source.ip";
    public static final String SOURCE_PORT = "source.port";
    public static final String DESTINATION_IP = "destination.ip";
    public static final String DESTINATION_PORT = "destination.port";
    public static final String HOST_NAME = "host.name";
    public static final String EVENT_ACTION = "event.action";
    public static final String EVENT_OUTCOME = "event.outcome";
    public static final String EVENT_CODE = "event.code";
    public static final String EVENT_SEQUENCE = "event.sequence";
    public static final String EVENT_DURATION = "event.duration";
    public static final String EVENT_PROVIDER = "event.provider";
    public static final String LOG_LEVEL = "log.level";
    public static final String PROCESS_NAME = "process.name";
    public static final String PROCESS_PID = "process.pid";
    public static final String PROCESS_COMMAND_LINE = "process.command_line";
    public static final String SYSLOG_FACILITY = "log.syslog.facility.name";
    public static final String SYSLOG_SEVERITY = "log.syslog.severity.name";
    public static final String HTTP_METHOD = "http.request.method";
    public static final String HTTP_STATUS = "http.response.status_code";
    public static final String HTTP_BYTES = "http.response.body.bytes";
    public static final String HTTP_REFERRER = "http.request.referrer";
    public static final String HTTP_VERSION = "http.version";
    public static final String URL_ORIGINAL = "url.original";
    public static final String URL_PATH = "url.path";
    public static final String URL_QUERY = "url.query";
    public static final String USER_AGENT = "user_agent.original";
    public static final String SOURCE_BYTES = "source.bytes";
    public static final String BYTES = "network.bytes";

    /** Values of {@link #EVENT_OUTCOME}. */
    public static final String SUCCESS = "success";
    public static final String FAILURE = "failure";
    public static final String UNKNOWN = "unknown";

    private Ecs() {
    }
}

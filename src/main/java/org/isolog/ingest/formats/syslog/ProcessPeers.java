package org.isolog.ingest.formats.syslog;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The address with which a process of the SSH server talks: one process serves one connection, and only some of its messages name the
 * other side. Those that do not get the address that the same process named before.
 */
final class ProcessPeers {
    private static final int MOST_KEPT = 5000;
    private static final String SERVER = "sshd";

    private final Map<Process, String> peers = new LinkedHashMap<>();

    /** @param host null if the header names none */
    private record Process(String host, String pid) {
    }

    /** Adds the source to a message of an SSH server that names none, or remembers the one it names. */
    void complete(Fields.Builder fields) {
        String program = fields.get(Ecs.PROCESS_NAME);
        String process = program != null && program.startsWith(SERVER) ? fields.get(Ecs.PROCESS_PID) : null;
        if (process == null) {
            return;
        }
        Process key = new Process(fields.get(Ecs.HOST_NAME), process);
        String source = fields.get(Ecs.SOURCE_IP);
        if (source != null) {
            remember(key, source);
        } else if (fields.get("source.domain") == null && fields.get(Ecs.EVENT_ACTION) != null) {
            fields.put(Ecs.SOURCE_IP, peers.get(key));
        }
    }

    private void remember(Process key, String source) {
        peers.put(key, source);
        if (peers.size() > MOST_KEPT) {
            peers.remove(peers.keySet().iterator().next());
        }
    }
}

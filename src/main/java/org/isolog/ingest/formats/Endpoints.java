package org.isolog.ingest.formats;

import org.isolog.core.Fields;

/** Puts addresses with ports as logs write them: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80}, {@code 2001:db8::1:80}. */
public final class Endpoints {
    private Endpoints() {
    }

    /** Puts address, or domain where it is a name, and port under {@code side.ip} and so on; null and a dash are no endpoint. */
    public static void put(String side, String endpoint, Fields.Builder fields) {
        if (endpoint == null || endpoint.equals("-")) {
            return;
        }
        int colon = endpoint.lastIndexOf(':');
        boolean port = colon > 0 && colon + 1 < endpoint.length() && colon > endpoint.lastIndexOf(']') && endpoint.indexOf('.', colon) < 0;
        putHost(side, port ? endpoint.substring(0, colon) : endpoint, fields);
        if (port) {
            fields.put(side + ".port", endpoint.substring(colon + 1));
        }
    }

    /** Puts an address or name without a port; null and a dash are none. */
    public static void putHost(String side, String host, Fields.Builder fields) {
        String bare = host == null ? "" : host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (!bare.isEmpty() && !bare.equals("-")) {
            fields.put(side + (Addresses.isIp(bare) ? ".ip" : ".domain"), bare);
        }
    }
}

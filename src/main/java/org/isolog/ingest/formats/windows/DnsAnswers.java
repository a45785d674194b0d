package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;

/** The addresses in Sysmon's answer of a name server: {@code type:  5 host.example;::ffff:192.0.2.1;}. */
final class DnsAnswers {
    private static final int MOST = 50;

    private DnsAnswers() {
    }

    static void put(String results, Fields.Builder fields) {
        if (results == null) {
            return;
        }
        StringBuilder addresses = new StringBuilder();
        int count = 0;
        for (int from = 0; from < results.length() && count < MOST; ) {
            int semicolon = results.indexOf(';', from);
            int end = semicolon < 0 ? results.length() : semicolon;
            WrittenAddress address = WrittenAddress.of(results.substring(from, end).strip());
            if (address.ip() != null) {
                addresses.append(count++ == 0 ? "" : ", ").append(address.ip());
            }
            from = end + 1;
        }
        fields.put("dns.resolved_ip", addresses.toString());
    }
}

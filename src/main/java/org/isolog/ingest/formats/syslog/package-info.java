/**
 * Syslog headers (RFC 3164, RFC 5424 and their relatives). In: lines. Out: time, host, program and the message.
 * What the message says is read by the package {@code message}.
 */
package org.isolog.ingest.formats.syslog;

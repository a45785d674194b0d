/**
 * Files of device messages that need no syslog header: CEF, LEEF, Cisco and key=value. In: lines with any header or none. Out: events.
 *
 * <p>What the messages say is read by the bodies of {@link org.isolog.ingest.formats.device}.
 */
package org.isolog.ingest.formats.devicefile;

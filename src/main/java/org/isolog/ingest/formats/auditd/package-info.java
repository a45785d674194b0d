/**
 * The Linux audit log. In: records, raw or behind a syslog header, of which several belong to one event and may lie between those of
 * others. Out: one event for all records of a serial number, with hexadecimal values decoded and ECS names.
 * Knows nothing of what other programs write.
 */
package org.isolog.ingest.formats.auditd;

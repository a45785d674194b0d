/**
 * Exports of the systemd journal. In: JSON entries or the export format. Out: events with ECS names, what the message says included.
 * Knows the message bodies and nothing of other JSON.
 */
package org.isolog.ingest.formats.journald;

/**
 * Text that no other format claims: application logs of one header shape, plain lines, and formats that people define themselves.
 * In: lines; out: events with the header's values and the type of their message. Knows no vendor.
 */
package org.isolog.ingest.formats.text;

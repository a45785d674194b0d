/**
 * What programs say inside a message, whatever carried it: who, from where, what, and how it ended.
 * In: program and message. Out: ECS fields. Knows no header and no file.
 */
package org.isolog.ingest.formats.message;

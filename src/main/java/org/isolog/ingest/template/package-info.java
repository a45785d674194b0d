/**
 * Event types for messages that no rule knows: messages in, templates with their variable parts out (Drain, He et al., ICWS 2017).
 *
 * <p>Bounded in memory and deterministic: the same messages in the same order give the same types. Knows no format and no header.
 */
package org.isolog.ingest.template;

/**
 * Windows events in every form, under one set of names. In: the System values and the data of an event, from binary records, XML,
 * JSON, CSV or a syslog message. Out: ECS fields, named as Winlogbeat names them, and the event in a sentence.
 *
 * <p>What is known of providers and event ids stands in two tables among the resources, not in code. Windows' own message files
 * are not needed, and not used.
 */
package org.isolog.ingest.formats.windows;

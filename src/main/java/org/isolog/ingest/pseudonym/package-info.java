/**
 * Replaces people, hosts and addresses of events by keyed pseudonyms: events in, events out, the same value always by the same pseudonym.
 * Who has the key can find out whom a pseudonym stands for by computing it anew; who has only the case cannot. The key is never in the case.
 */
package org.isolog.ingest.pseudonym;

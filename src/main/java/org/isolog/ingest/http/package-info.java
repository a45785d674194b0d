/**
 * From an HTTP(S) address to evidence in a {@code Spool}. The only room that may use the network, and only at an address that the user gave:
 * everything else of Isolog works without. Tokens are in memory only: they go to the address's own host, and into no message and no case.
 */
package org.isolog.ingest.http;

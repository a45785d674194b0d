/**
 * What the words of a message say where no known form fits: who, from where, which request, and whether a sign-in failed.
 * In: a message in any program's words. Out: ECS fields that are not there yet. Knows no format, no program and no file.
 */
package org.isolog.ingest.formats.words;

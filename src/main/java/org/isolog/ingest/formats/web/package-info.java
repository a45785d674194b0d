/**
 * Logs of web servers and of what stands before them. In: lines. Out: ECS http, url and user agent fields.
 */
package org.isolog.ingest.formats.web;

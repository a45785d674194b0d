/**
 * What agents on hosts and around containers report as JSON. In: flattened JSON records. Out: host, process, file and container
 * under ECS names. How JSON is read is not known here.
 */
package org.isolog.ingest.formats.agent;

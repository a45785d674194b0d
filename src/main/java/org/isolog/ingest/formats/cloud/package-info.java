/**
 * What clouds and identity providers log of their own. In: flattened JSON records. Out: who did what to which resource, from where,
 * and how it ended, under ECS names. How JSON is read is not known here.
 */
package org.isolog.ingest.formats.cloud;

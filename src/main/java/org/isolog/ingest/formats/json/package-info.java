/**
 * JSON objects in any arrangement. In: elements or lines. Out: events with nested names joined by points, mapped to ECS by the page of
 * the product whose record it is ({@link org.isolog.ingest.formats.json.JsonDialect}), else by what names usually mean.
 * What one product means by its names is not known here but in the package of its kind.
 */
package org.isolog.ingest.formats.json;

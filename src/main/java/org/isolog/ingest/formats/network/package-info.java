/**
 * What sensors and proxies log of traffic as JSON. In: flattened JSON records. Out: addresses, ports, bytes, requests and alerts
 * under ECS names. How JSON is read is not known here.
 */
package org.isolog.ingest.formats.network;

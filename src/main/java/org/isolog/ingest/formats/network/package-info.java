/**
 * What sensors, proxies and gateways write about traffic: Zeek, flow logs, alerts. In: lines, or flattened JSON records. Out: addresses,
 * ports, bytes, requests and alerts under ECS names.
 *
 * <p>Knows nothing of what the hosts behind the addresses say themselves, nor of how JSON is read.
 */
package org.isolog.ingest.formats.network;

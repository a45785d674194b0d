/**
 * What firewalls and other network and security devices write: CEF, LEEF, Cisco, Fortinet, Palo Alto and their like.
 * In: the message behind any header. Out: ECS fields.
 *
 * <p>Every body is immutable, reads a message once from left to right and bounds what it takes from it. None knows the header or the file; a time
 * that the device states itself goes to {@link org.isolog.ingest.formats.device.DeviceTime}.
 */
package org.isolog.ingest.formats.device;

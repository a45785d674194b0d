/**
 * What events of operating systems say between their fields: which act an event is, where a program lies, what a command line looks like.
 *
 * <p>In go the fields of one event, out come values of further columns (see {@link org.isolog.features.platform.Derived}). What is known
 * of attacks beforehand stands in tables beside the classes: which acts are rare on a healthy machine. How rare they are in the log at
 * hand is not known here; that is learned.
 */
package org.isolog.features.platform;

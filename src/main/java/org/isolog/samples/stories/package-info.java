/**
 * The stories of {@code sample-logs/}: each is a folder of logs of the made company with an attack in it, and what ought to be found.
 *
 * <p>What goes in is fixed here, seeds and dates included; what comes out are the files, byte for byte the same each time. The
 * {@code story.md} beside the logs is written by hand.
 */
package org.isolog.samples.stories;

/**
 * Clusters of points by density: vectors of numbers go in, a label for each comes out.
 *
 * <p>Beside {@code detect.anomaly} the only room that sees Tribuo, whose HDBSCAN it calls. It knows numbers, not events or stories.
 */
package org.isolog.detect.cluster;

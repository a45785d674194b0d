/**
 * The isolation forest: rows of numbers go in, a trained forest, its scores and their exact parts come out.
 *
 * <p>With {@code detect.cluster} the only room that sees Tribuo. {@code ForestTrainer} and {@code TrainedForest} are its doors; behind them stand a Tribuo
 * trainer and model, so that a forest can also be configured, serialised and inspected as any Tribuo model. It knows numbers and
 * names of features, not events, files or cases.
 */
package org.isolog.detect.anomaly;

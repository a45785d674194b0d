/**
 * The features of the field's tutorials, for comparison: TF-IDF of (1,2)-grams of action, status and source address, at most 1,000 terms,
 * standard-scaled.
 */
package org.isolog.features.lesson;

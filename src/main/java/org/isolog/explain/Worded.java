package org.isolog.explain;

/**
 * A reason in words.
 *
 * @param title  the fact, such as {@code Failures by this address in 1 h: 47}
 * @param detail what is usual and how often it was seen
 * @param line   both in one short line, for grids and files
 * @param kind   the kind of reason without its values, for counting alike reasons
 */
public record Worded(String title, String detail, String line, String kind) {
}

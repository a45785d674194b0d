/**
 * Charts that Isolog draws itself: events per time, score over time, score distribution, contributions, poisoning curve.
 *
 * <p>Takes plain values of {@code core} and arrays, gives nodes with callbacks. A million points are put together per pixel
 * column before they are drawn. Colours are looked up from the theme's style sheet, never written here.
 */
package org.isolog.ui.common.charts;

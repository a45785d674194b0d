/**
 * What every screen is made of: theme, background work, dialogs, cards, table columns, texts, formats of times and numbers.
 *
 * <p>Takes plain values and callbacks, gives JavaFX nodes and properties. Knows {@code core} only: no screen, no use case,
 * no case. The only threads of the workbench are those of {@link org.isolog.ui.common.FxBackgroundWork}; the only windows
 * besides the main one those of {@link org.isolog.ui.common.FxDialogs}.
 */
package org.isolog.ui.common;

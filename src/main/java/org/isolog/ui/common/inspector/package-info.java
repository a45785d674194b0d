/**
 * The sheet at the right that says all about the selected event: why it has its score, its fields, its raw text, what happened around it,
 * and what people wrote on it. Shared by the screens that show events.
 *
 * <p>Takes the {@link org.isolog.ui.common.CaseContext} and shows its selected event; knows no screen.
 */
package org.isolog.ui.common.inspector;

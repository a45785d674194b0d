/**
 * The case at a glance: how much there is, when it happened, who is at risk and why, what to look at first.
 *
 * <p>Takes the {@link org.isolog.ui.common.CaseContext}; a click filters every screen or opens an alert. Knows no other screen.
 */
package org.isolog.ui.overview;

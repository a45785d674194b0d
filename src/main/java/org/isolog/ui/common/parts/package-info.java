/**
 * Parts that several screens of an open case share: its timeline, its notes, small steps of the filter, columns of stars and tags.
 *
 * <p>Takes the {@link org.isolog.ui.common.CaseContext}, gives nodes and observable values. Knows use cases, and no screen.
 */
package org.isolog.ui.common.parts;

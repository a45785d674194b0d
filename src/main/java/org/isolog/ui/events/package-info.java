/**
 * Every event of the case in one grid, read page by page, and the inspector.
 *
 * <p>Takes the {@link org.isolog.ui.common.CaseContext}; gives a selected event, filters, stars and tags. Memory does not grow with the
 * case beyond eight bytes an event. Knows no other screen.
 */
package org.isolog.ui.events;

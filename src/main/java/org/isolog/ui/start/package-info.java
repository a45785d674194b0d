/**
 * The start screen: recent cases, a new case from logs, the sample case.
 *
 * <p>Gives an open {@link org.isolog.investigation.Investigation} to whoever shows cases. Knows no other screen.
 */
package org.isolog.ui.start;

/**
 * The Model screen: train with settings, the versions, and the sealed baseline. Takes the open case and changes it through the use
 * cases only; tells the other screens by {@code CaseContext.caseChanged()} and knows none of them.
 */
package org.isolog.ui.model;

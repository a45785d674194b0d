package org.isolog.ui.common;

/**
 * What screens outside a case work with; one of each for the whole window.
 *
 * @param times the zone that every shown time is in
 */
public record Tools(BackgroundWork work, Dialogs dialogs, Theme theme, TimeText times, Cases cases) {
}

package org.isolog.ui.common;

import java.time.ZoneId;

/**
 * What screens outside a case work with; one of each for the whole window.
 *
 * @param times the zone that every shown time is in
 * @param local the zone of this computer, which is only ever offered
 */
public record Tools(BackgroundWork work, Dialogs dialogs, Theme theme, TimeText times, ZoneId local, Cases cases) {
}

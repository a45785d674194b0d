package org.isolog.ui.settings;

/** Where the window was and how large, in pixels of the screen. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
}

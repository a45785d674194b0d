package org.isolog.ui.common.charts;

/** The inner area of a chart between its axes, and where numbers are in it. Top is less than bottom. */
record Plot(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /** @param share 0 at the left, 1 at the right */
    double x(double share) {
        return left + share * width();
    }

    /** @param share 0 at the bottom, 1 at the top */
    double y(double share) {
        return bottom - share * height();
    }

    /** Where a point is along the width, 0..1. */
    double shareOf(double x) {
        return width() <= 0 ? 0 : Math.clamp((x - left) / width(), 0, 1);
    }

    /** Room for labels at the left and below. */
    static Plot inside(double width, double height, double leftRoom, double lineHeight) {
        return new Plot(Math.ceil(leftRoom), Math.ceil(lineHeight / 2), width - 1, Math.floor(height - lineHeight - 4));
    }
}

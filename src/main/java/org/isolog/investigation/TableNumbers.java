package org.isolog.investigation;

/**
 * Decimal numbers of a column as floats, which hold 7 digits and at most 3e38. Where that is too little, as for times in milliseconds or for
 * numbers of hundreds of digits, the difference from the least value counts, and in units of the range.
 *
 * @param origin that becomes 0
 * @param unit   that becomes 1, above 0
 */
record TableNumbers(double origin, double unit) {
    /** Numbers of a range this much smaller than their size have fewer than 4 digits left as floats. */
    private static final double NARROW = 1e-3;
    private static final double LARGE = 1e30;
    private static final double SMALL = 1e-30;

    /** The numbers as they are, unless floats are too coarse for the values. */
    static TableNumbers learn(String[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String value : values) {
            double number = parse(value);
            low = number < low ? number : low;
            high = number > high ? number : high;
        }
        double size = Math.max(Math.abs(low), Math.abs(high));
        double range = high - low;
        boolean narrow = range > 0 && range < NARROW * size;
        boolean extreme = size > LARGE || size > 0 && size < SMALL;
        return low <= high && (narrow || extreme) ? new TableNumbers(narrow ? low : 0, extreme ? narrow ? range : size : 1) : new TableNumbers(0, 1);
    }

    /** A decimal number of any finite size, the largest one for a larger one; NaN for anything else. */
    static double parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        if (text.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Math.clamp(Double.parseDouble(text), -Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /** NaN for what is no number. */
    float encode(String text) {
        return (float) ((parse(text) - origin) / unit);
    }
}

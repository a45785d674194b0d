package org.isolog.core;

/** Whole numbers for people, with thousands apart: 1,204,311. A formatter of the JDK does the same at thirty times the price. */
public final class GroupedDigits {
    private static final int GROUP = 3;

    private GroupedDigits() {
    }

    public static String of(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        int groups = (digits.length() - first - 1) / GROUP;
        if (groups == 0) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits.length() + groups).append(digits);
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}

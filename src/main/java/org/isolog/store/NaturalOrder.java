package org.isolog.store;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Numbers by their size and before words; words without regard to case; ties by their characters, so that no two values are equal. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    @Override
    public int compare(String left, String right) {
        boolean leftNumber = NUMBER.matcher(left).matches();
        boolean rightNumber = NUMBER.matcher(right).matches();
        if (leftNumber != rightNumber) {
            return leftNumber ? -1 : 1;
        }
        int byValue = leftNumber ? new BigDecimal(left).compareTo(new BigDecimal(right)) : left.compareToIgnoreCase(right);
        return byValue == 0 ? left.compareTo(right) : byValue;
    }
}

package org.isolog.ingest.formats.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The custom fields of CEF: {@code cs1Label=Rule cs1=Allow} is a field {@code Rule} with the value {@code Allow}. A label may stand
 * before or behind its value, so both are kept until the end. For one message.
 */
final class CefLabels implements PairSink {
    private static final String LABEL = "Label";
    private static final int LONGEST_LABEL = 100;

    private final PairSink others;
    private final Map<String, String> labels = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** @param others takes all other pairs at once */
    CefLabels(PairSink others) {
        this.others = others;
    }

    @Override
    public void pair(String key, String value) {
        if (!isCustom(key)) {
            others.pair(key, value);
        } else if (key.endsWith(LABEL)) {
            labels.put(key.substring(0, key.length() - LABEL.length()), value);
        } else {
            keys.add(key);
            values.add(value);
        }
    }

    /** Hands over the custom fields, under their labels where they have one that is no other key of CEF. */
    void end() {
        for (int i = 0; i < keys.size(); i++) {
            String label = labels.get(keys.get(i));
            boolean usable = label != null && !label.isBlank() && label.length() <= LONGEST_LABEL && CefNames.KEYS.fieldFor(label) == null;
            others.pair(usable ? label : keys.get(i), values.get(i));
        }
    }

    /** cs1, cn1, cfp1, c6a1, flexString1, flexNumber1, flexDate1, deviceCustomDate1 and their like, and their labels. */
    private static boolean isCustom(String key) {
        if (key.length() < 3 || key.charAt(0) != 'c' && !key.startsWith("flex") && !key.startsWith("deviceCustom")) {
            return false;
        }
        int end = key.endsWith(LABEL) ? key.length() - LABEL.length() : key.length();
        if (end < 3 || !isDigit(key.charAt(end - 1))) {
            return false;
        }
        return key.charAt(0) != 'c' || key.startsWith("cs") || key.startsWith("cn") || key.startsWith("cfp") || key.startsWith("c6a");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package org.isolog.features.platform;

import java.util.List;

/**
 * One condition of an {@link Act}: {@code NAME=a|b} is one of the values, {@code NAME~a|b} contains one of them, {@code NAME!a|b}
 * contains none of them (and holds where there is no value). All in lower case.
 */
record ActTest(String name, char comparison, List<String> values) {

    static ActTest parse(String text) {
        int at = 0;
        while (at < text.length() && "=~!".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == 0 || at == text.length()) {
            throw new IllegalArgumentException("no comparison: " + text);
        }
        return new ActTest(text.substring(0, at), text.charAt(at), List.of(text.substring(at + 1).split("\\|")));
    }

    boolean holds(ActSubject subject) {
        String value = subject.value(name);
        if (value == null) {
            return comparison == '!';
        }
        for (String wanted : values) {
            if (comparison == '=' ? value.equals(wanted) : value.contains(wanted)) {
                return comparison != '!';
            }
        }
        return comparison == '!';
    }
}

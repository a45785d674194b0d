package org.isolog.features.platform;

/** What acts are looked for in. */
interface ActSubject {
    /** The value of a name in {@link ActTest}, in lower case; null if there is none. */
    String value(String name);
}

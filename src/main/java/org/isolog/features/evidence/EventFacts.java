package org.isolog.features.evidence;

import java.util.function.BiConsumer;
import org.isolog.core.Fields;
import org.isolog.features.columns.Derivation;
import org.isolog.features.platform.Derived;
import org.isolog.features.platform.PlatformFacts;
import org.isolog.features.text.WebFacts;

/** All that evidence is made of beside the fields: facts of operating systems and of web requests. One thread at a time. */
public final class EventFacts implements Derivation {
    private final PlatformFacts platform = new PlatformFacts();
    private final WebFacts web = new WebFacts();

    @Override
    public void derive(Fields fields, BiConsumer<String, String> out) {
        platform.derive(fields, out);
        web.derive(fields, out);
    }

    /** Whether a column of this name is derived, and not a field of the log. */
    static boolean isDerived(String name) {
        return Derived.isDerived(name) || WebFacts.isDerived(name);
    }

    /** The value of a derived column, else of the field of that name; null if there is none. */
    static String value(Fields fields, String name) {
        if (!isDerived(name)) {
            return fields.get(name);
        }
        String[] found = new String[1];
        Derivation one = WebFacts.isDerived(name) ? new WebFacts() : new PlatformFacts();
        one.derive(fields, (derived, value) -> found[0] = derived.equals(name) ? value : found[0]);
        return found[0];
    }
}

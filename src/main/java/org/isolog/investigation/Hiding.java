package org.isolog.investigation;

import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.pseudonym.Pseudonymiser;

/** What an import does to events before they are stored: nothing, or replacing people and addresses. */
interface Hiding {
    Hiding NOTHING = new Hiding() {
        @Override
        public Event event(Event event) {
            return event;
        }

        @Override
        public SkippedRecord skipped(SkippedRecord record) {
            return record;
        }

        @Override
        public String path(String path) {
            return path;
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }
    };

    Event event(Event event);

    SkippedRecord skipped(SkippedRecord record);

    /** The path as the case is to keep it. */
    String path(String path);

    /** What is to be said of it in the account. */
    List<String> remarks();

    static Hiding behind(Pseudonymiser pseudonymiser) {
        return new Hiding() {
            @Override
            public Event event(Event event) {
                return pseudonymiser.replaced(event);
            }

            @Override
            public SkippedRecord skipped(SkippedRecord record) {
                return pseudonymiser.replaced(record);
            }

            // Names inside an archive tell of the evidence, such as C/Users/alice; where the archive lies is the analyst's own.
            @Override
            public String path(String path) {
                int inside = path.indexOf('!');
                return inside < 0 ? path : path.substring(0, inside) + pseudonymiser.text(path.substring(inside));
            }

            @Override
            public List<String> remarks() {
                return List.of(pseudonymiser.account());
            }
        };
    }
}

package org.isolog.ingest;

import java.io.IOException;

/** An entry of an archive ends before its time: what came before it is good. The message is a sentence for people. */
public final class EntryDamage extends IOException {
    public EntryDamage(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}

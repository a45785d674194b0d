package org.isolog.integrity;

/**
 * One way in which a baseline is no longer as it was sealed.
 *
 * @param subject what it is about: a source's path, a record of it, the model, a setting
 * @param detail  one sentence: what it was and what it is
 */
public record Change(Kind kind, String subject, String detail) {

    /** What changed. */
    public enum Kind {
        SOURCE_ADDED, SOURCE_REMOVED, SOURCE_CHANGED, FILE_CHANGED,
        RECORD_ADDED, RECORD_REMOVED, RECORD_CHANGED, RECORDS_REORDERED, MORE_RECORDS,
        MODEL_CHANGED, MODEL_MISSING, SETTINGS_CHANGED
    }
}

package org.isolog.ingest.formats.json;

import org.isolog.core.Fields;

import java.util.List;

/**
 * The JSON of one product. Its page of fields ({@code NAME.fields}) is its mapping; this only says what a page cannot. Stateless.
 *
 * <p>A line of the page is {@code field = name | other.name | list.*.name | (words)}: the value of the first name that the record
 * has goes into the field, all others keep their own names; {@code field = "text"} always puts that text. Names are flattened ({@link JsonValues}) and without regard to case;
 * {@code *} is any index of an array, {@code 0} also the first scalar of an array of scalars. Words in parentheses are for people:
 * {@link #derive} does what they say. The field {@code @timestamp} names the event's time, written or as Unix time in s, ms, µs or
 * ns by its size. Into {@code event.outcome} goes what the value means, and the value keeps its own name beside it; into
 * an {@code .ip} field only an address, without its port.
 *
 * <p>To add one: write the class, the page and a sample, and list it in the catalogue of dialects.
 */
public interface JsonDialect {
    /** Stable short name of the format. */
    String name();

    /** Name for people. */
    String title();

    /** Name of its page of fields; several formats of one product may share a page. */
    default String page() {
        return name();
    }

    /** Whether a record is of this product, by names and values that no other product has. Asked for every record. */
    boolean claims(JsonValues record);

    /**
     * Adds what no single value says: outcome, action, user.
     *
     * @param fields filled by the page; {@code put} replaces
     */
    default void derive(JsonValues record, Fields.Builder fields) {
        // a page may say it all
    }

    /** A mapping of its own for one file, where a page cannot say it and is for people only; null to map by the page. */
    default JsonMapping mapping() {
        return null;
    }

    /** Why a record of the product is no event, in one sentence; null if it is one. */
    default String refusal(JsonValues record) {
        return null;
    }

    /**
     * The events of a record that holds several; none if the record itself is the event.
     *
     * @param fields what the page and {@link #derive} made of the record
     */
    default List<Part> parts(JsonValues record, Fields fields) {
        return List.of();
    }

    /**
     * One of several events in a record.
     *
     * @param raw  its own text in the record
     * @param time as it is written; null for the time of the record
     */
    record Part(String raw, String time, Fields fields) {
    }
}

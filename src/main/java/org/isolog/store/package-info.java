/**
 * The case: a folder with an embedded H2 database that keeps sources, events, models, runs, notes and the case log.
 *
 * <p>Records of {@code core} go in and come out, one class a group of tables; {@code java.sql} and H2 stay in here. A case is
 * used by one process at a time, its tables from any thread. Knows nothing of formats, features, models' insides or screens.
 */
package org.isolog.store;

/**
 * The use cases: what a person wants done, one class a verb, and the catalogues of formats and detectors.
 *
 * <p>Each drives the stages (ingest, store, features, detect, explain, integrity, report) and hands back core values. Screens and commands
 * call only this package. All work runs on the caller's thread and reports through {@code Progress}; no JavaFX, no SQL, no Tribuo here.
 */
package org.isolog.investigation;

/** Writes EVTX files for tests, since no log of a real machine may be among them: templates as XML text, records as values. */
package org.isolog.testkit.evtx;

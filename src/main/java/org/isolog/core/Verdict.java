package org.isolog.core;

/** What an analyst decided about an event. */
public enum Verdict { MALICIOUS, EXPECTED, UNSURE }

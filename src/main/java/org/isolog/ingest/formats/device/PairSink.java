package org.isolog.ingest.formats.device;

/** Takes the pairs of a message in their order. */
interface PairSink {
    /** Most pairs that are taken from one message; what a stranger writes behind them stays in the raw text. */
    int MOST = 400;
    /** Longest key; a longer word before an equals sign is text. */
    int LONGEST_KEY = 128;

    /** @param value without quotes, escapes undone; may be empty */
    void pair(String key, String value);
}

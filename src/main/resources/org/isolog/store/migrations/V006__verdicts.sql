-- What people expect, for whom, why and how long. what, who: JSON objects of fields and values. days: bit 0 is Monday.
CREATE SEQUENCE expectation_id NO CACHE;
CREATE TABLE expectation (
    id           INTEGER PRIMARY KEY,
    what         VARCHAR NOT NULL,
    text         VARCHAR,
    who          VARCHAR NOT NULL,
    hour_from    TINYINT,
    hour_to      TINYINT,
    days         SMALLINT NOT NULL,
    event        BIGINT NOT NULL,
    reason       VARCHAR NOT NULL,
    made         TIMESTAMP(9) NOT NULL,
    author       VARCHAR NOT NULL,
    until        TIMESTAMP(9) NOT NULL,
    withdrawn    TIMESTAMP(9),
    withdrawn_by VARCHAR
);

-- The rules that were in force when a run was judged, and the findings that they took out of it, as they would be without them.
CREATE TABLE run_expectation (
    run  INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    rule INTEGER NOT NULL REFERENCES expectation (id),
    PRIMARY KEY (run, rule)
);
CREATE TABLE expected_event (
    run      INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    event    BIGINT NOT NULL,
    rule     INTEGER NOT NULL REFERENCES expectation (id),
    severity TINYINT NOT NULL,
    flagged  BOOLEAN NOT NULL,
    PRIMARY KEY (run, event)
);

-- Rankings learned from labels; at most one a model is used. figures: a JSON array, see LearnedTable.
CREATE SEQUENCE learned_id NO CACHE;
CREATE TABLE learned (
    id        INTEGER PRIMARY KEY,
    model     INTEGER NOT NULL REFERENCES model (version) ON DELETE CASCADE,
    learned   TIMESTAMP(9) NOT NULL,
    author    VARCHAR NOT NULL,
    seed      BIGINT NOT NULL,
    label     VARCHAR,
    malicious INTEGER NOT NULL,
    expected  INTEGER NOT NULL,
    figures   VARCHAR NOT NULL,
    used      BOOLEAN NOT NULL,
    bytes     BLOB NOT NULL
);
CREATE TABLE learned_rank (
    run         INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    event       BIGINT NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    rank_before INTEGER NOT NULL,
    PRIMARY KEY (run, event)
);

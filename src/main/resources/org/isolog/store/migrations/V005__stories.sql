-- How many alerts a run has and how many of them are expected to be false; null in runs from before.
ALTER TABLE run ADD COLUMN alert_units BIGINT;
ALTER TABLE run ADD COLUMN expected_false DOUBLE PRECISION;

-- What an analyst reads first. entities: fields and values in turn, as a JSON array; reasons: a JSON array.
CREATE TABLE story (
    run        INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       VARCHAR(40) NOT NULL,
    title      VARCHAR NOT NULL,
    severity   TINYINT NOT NULL,
    priority   DOUBLE PRECISION NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    entities   VARCHAR NOT NULL,
    first_time TIMESTAMP(9),
    last_time  TIMESTAMP(9),
    events     BIGINT NOT NULL,
    alerts     BIGINT NOT NULL,
    reasons    VARCHAR NOT NULL,
    next_step  VARCHAR NOT NULL,
    event_ids  BIGINT ARRAY NOT NULL,
    PRIMARY KEY (run, position)
);

-- Schema version 1. Times are UTC. Event ids are dense and ascend with source and record.

CREATE TABLE case_info (
    name    VARCHAR NOT NULL,
    created TIMESTAMP(9) NOT NULL
);

CREATE TABLE source (
    id            INTEGER PRIMARY KEY,
    path          VARCHAR NOT NULL,
    format        VARCHAR NOT NULL,
    zone          VARCHAR,
    state         VARCHAR(10) NOT NULL CHECK (state IN ('importing', 'complete')),
    first_event   BIGINT NOT NULL,
    size          BIGINT,
    sha256        VARCHAR,
    confidence    DOUBLE PRECISION,
    records_read  BIGINT,
    stored        BIGINT,
    skipped       BIGINT,
    times_missing BIGINT,
    times_guessed BIGINT,
    first_time    TIMESTAMP(9),
    last_time     TIMESTAMP(9),
    imported      TIMESTAMP(9)
);

CREATE TABLE skipped_record (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source      INTEGER NOT NULL,
    record      BIGINT NOT NULL,
    byte_offset BIGINT NOT NULL,
    reason      VARCHAR NOT NULL,
    excerpt     VARCHAR
);
CREATE INDEX skipped_record_source ON skipped_record (source);

-- The names of an event's fields in their order, as a JSON array. Many events share one.
CREATE TABLE event_layout (
    id     INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    names  VARCHAR NOT NULL
);

-- fields: a JSON object of the values without a column of their own; of all values where layout is 0. Null if there is none.
CREATE TABLE event (
    id             BIGINT PRIMARY KEY,
    source         INTEGER NOT NULL,
    record         BIGINT NOT NULL,
    byte_offset    BIGINT NOT NULL,
    time           TIMESTAMP(9),
    time_text      VARCHAR,
    time_quality   TINYINT NOT NULL,
    layout         INTEGER NOT NULL,
    fields         VARCHAR,
    raw            VARCHAR,
    user_name      VARCHAR,
    source_ip      VARCHAR,
    destination_ip VARCHAR,
    host_name      VARCHAR,
    process_name   VARCHAR,
    event_action   VARCHAR,
    event_outcome  VARCHAR,
    event_code     VARCHAR,
    log_level      VARCHAR,
    http_status    VARCHAR,
    url_path       VARCHAR,
    message        VARCHAR
);

CREATE SEQUENCE model_version NO CACHE;
CREATE TABLE model (
    version   INTEGER PRIMARY KEY,
    trained   TIMESTAMP(9) NOT NULL,
    author    VARCHAR NOT NULL,
    preset    VARCHAR NOT NULL,
    trees     INTEGER NOT NULL,
    samples   INTEGER NOT NULL,
    seed      BIGINT NOT NULL,
    budget    DOUBLE PRECISION NOT NULL,
    sources   VARCHAR NOT NULL,
    row_count BIGINT NOT NULL,
    sha256    VARCHAR NOT NULL,
    active    BOOLEAN NOT NULL,
    sealed    TIMESTAMP(9),
    seal      BLOB,
    bytes     BLOB NOT NULL
);

CREATE SEQUENCE run_id NO CACHE;
CREATE TABLE run (
    id          INTEGER PRIMARY KEY,
    model       INTEGER NOT NULL REFERENCES model (version) ON DELETE CASCADE,
    finished    TIMESTAMP(9) NOT NULL,
    events      BIGINT NOT NULL,
    alerts      BIGINT NOT NULL,
    threshold   DOUBLE PRECISION NOT NULL,
    calibration BIGINT NOT NULL,
    by_severity BIGINT ARRAY NOT NULL
);

-- Up to 65,536 events a block, little-endian, column after column: event ids (int64), scores (float64), p-values (float64),
-- severities (int8), flags (int8: 0 or 1).
CREATE TABLE score_block (
    run    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    scores BLOB NOT NULL,
    PRIMARY KEY (run, number)
);

-- features: float32 values, little-endian.
CREATE TABLE finding (
    run          INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    event        BIGINT NOT NULL,
    score        DOUBLE PRECISION NOT NULL,
    p_value      DOUBLE PRECISION NOT NULL,
    severity     TINYINT NOT NULL,
    flagged      BOOLEAN NOT NULL,
    percentile   DOUBLE PRECISION NOT NULL,
    time         TIMESTAMP(9),
    time_text    VARCHAR,
    time_quality TINYINT NOT NULL,
    entity       VARCHAR,
    action       VARCHAR,
    reasons      VARCHAR NOT NULL,
    features     VARBINARY NOT NULL,
    PRIMARY KEY (run, position)
);
CREATE INDEX finding_event ON finding (run, event);

CREATE TABLE note (
    event   BIGINT PRIMARY KEY,
    starred BOOLEAN NOT NULL,
    verdict VARCHAR
);
CREATE TABLE note_tag (
    event BIGINT NOT NULL,
    tag   VARCHAR NOT NULL,
    PRIMARY KEY (event, tag)
);
CREATE TABLE note_comment (
    id     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event  BIGINT NOT NULL,
    time   TIMESTAMP(9) NOT NULL,
    author VARCHAR NOT NULL,
    text   VARCHAR NOT NULL
);
CREATE INDEX note_comment_event ON note_comment (event);

CREATE TABLE case_log (
    number BIGINT PRIMARY KEY,
    time   TIMESTAMP(9) NOT NULL,
    author VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    detail VARCHAR NOT NULL
);

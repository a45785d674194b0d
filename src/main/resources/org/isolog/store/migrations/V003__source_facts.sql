-- What a source says of itself as a whole: problems of the file, and what the order of its records tells.
CREATE TABLE source_fact (
    source   INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind     VARCHAR(20) NOT NULL,
    times    BIGINT NOT NULL,
    record   BIGINT NOT NULL,
    detail   VARCHAR NOT NULL,
    PRIMARY KEY (source, position)
);

-- The different names of users and hosts as they are written in the events, from which one name for each is found.
CREATE TABLE known_name (
    source  INTEGER NOT NULL,
    field   VARCHAR NOT NULL,
    written VARCHAR NOT NULL,
    belongs VARCHAR NOT NULL
);

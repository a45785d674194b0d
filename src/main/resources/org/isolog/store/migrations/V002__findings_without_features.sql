-- A finding is explained from the model and the events; the numbers it was scored by are not kept a second time.
ALTER TABLE finding DROP COLUMN features;

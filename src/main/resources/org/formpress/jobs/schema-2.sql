-- Steps run by the priority of their job (JobPriority.java), a number of seconds.
ALTER TABLE scheduled_tasks ALTER COLUMN priority SET DATA TYPE INT;

UPDATE scheduled_tasks SET priority = 0 WHERE priority IS NULL;

CREATE INDEX IF NOT EXISTS scheduled_tasks_turn ON scheduled_tasks (priority DESC, execution_time);

DROP INDEX IF EXISTS scheduled_tasks_due;

INSERT INTO booklet_schema (version) VALUES (2);

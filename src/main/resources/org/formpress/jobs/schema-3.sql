-- An owner's jobs are listed, newest first.
CREATE INDEX IF NOT EXISTS booklet_job_owner ON booklet_job (owner, created DESC, id DESC);

INSERT INTO booklet_schema (version) VALUES (3);

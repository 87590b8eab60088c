-- For H2 and PostgreSQL. Each statement may be run again, as H2 does not take back what a broken start has made.
CREATE TABLE IF NOT EXISTS booklet_job (
  id VARCHAR(32) PRIMARY KEY,
  owner VARCHAR(64) NOT NULL,
  idempotency_key VARCHAR(255),
  digest VARCHAR(64),
  state VARCHAR(16) NOT NULL,
  settings VARCHAR(10000) NOT NULL,
  forms INT NOT NULL,
  formats INT NOT NULL,
  open_steps INT NOT NULL,
  failed INT NOT NULL,
  reason VARCHAR(16),
  created BIGINT NOT NULL,
  started BIGINT,
  finished BIGINT,
  UNIQUE (owner, idempotency_key)
);

CREATE TABLE IF NOT EXISTS booklet_step (
  job VARCHAR(32) NOT NULL REFERENCES booklet_job ON DELETE CASCADE,
  name VARCHAR(32) NOT NULL,
  first_line INT NOT NULL,
  forms INT NOT NULL,
  done INT NOT NULL,
  finished BOOLEAN NOT NULL,
  PRIMARY KEY (job, name)
);

CREATE TABLE IF NOT EXISTS booklet_refusal (
  job VARCHAR(32) NOT NULL REFERENCES booklet_job ON DELETE CASCADE,
  line INT NOT NULL,
  project_name VARCHAR(1000) NOT NULL,
  problems VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (job, line)
);

CREATE TABLE IF NOT EXISTS booklet_file (
  job VARCHAR(32) NOT NULL REFERENCES booklet_job ON DELETE CASCADE,
  format VARCHAR(8) NOT NULL,
  volume INT NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  PRIMARY KEY (job, format, volume)
);

-- db-scheduler's own.
CREATE TABLE IF NOT EXISTS scheduled_tasks (
  task_name VARCHAR(100) NOT NULL,
  task_instance VARCHAR(100) NOT NULL,
  task_data BYTEA,
  execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(100),
  last_success TIMESTAMP WITH TIME ZONE,
  last_failure TIMESTAMP WITH TIME ZONE,
  consecutive_failures INT,
  last_heartbeat TIMESTAMP WITH TIME ZONE,
  version BIGINT NOT NULL,
  priority SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (execution_time);

CREATE INDEX IF NOT EXISTS scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

CREATE INDEX IF NOT EXISTS booklet_job_state ON booklet_job (state);

INSERT INTO booklet_schema (version) VALUES (1);

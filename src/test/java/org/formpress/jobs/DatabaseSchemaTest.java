package org.formpress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.formpress.PostgreSql;
import org.formpress.store.FolderStore;
import org.formpress.store.ResultStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of earlier releases, with jobs in them. */
class DatabaseSchemaTest {

    /** Makes of the present tables those of version 1. */
    private static final List<String> BACK_TO_1 = List.of(
            "DROP INDEX booklet_job_owner",
            "DROP INDEX scheduled_tasks_turn",
            "UPDATE scheduled_tasks SET priority = NULL",
            "ALTER TABLE scheduled_tasks ALTER COLUMN priority SET DATA TYPE SMALLINT",
            "CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time)",
            "DELETE FROM booklet_schema WHERE version > 1");

    @TempDir
    private Path folder;

    @Test
    void jobsOfAnEarlierReleaseGoOnInAnH2File() throws Exception {
        assertGoesOn(DatabaseAddress.inFolder(folder));
    }

    @Test
    void jobsOfAnEarlierReleaseGoOnInPostgresql() throws Exception {
        try (PostgreSql server = PostgreSql.start()) {
            assertGoesOn(new DatabaseAddress(server.url(), server.user(), ""));
        }
    }

    private void assertGoesOn(DatabaseAddress address) throws Exception {
        ResultStore store = new FolderStore(folder.resolve("store"));
        String id;
        try (JobService before = Jobs.of(address, store, Jobs.SETTINGS)) {
            id = Jobs.submit(before, Jobs.lines(300));
        }
        change(address, BACK_TO_1);

        try (JobService now = Jobs.of(address, store, Jobs.SETTINGS)) {
            assertThat(Jobs.state(now, id).status().isEnd()).isFalse();
            assertThat(Jobs.ended(now, id).progress().rendered()).isEqualTo(300);
            assertThat(Jobs.ended(now, Jobs.submit(now, Jobs.lines(2)))
                            .progress()
                            .rendered())
                    .isEqualTo(2);
        }
    }

    private static void change(DatabaseAddress address, List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

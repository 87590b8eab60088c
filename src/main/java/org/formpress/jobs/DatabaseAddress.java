package org.formpress.jobs;

import java.nio.file.Path;

/**
 * Where the database of the jobs is.
 *
 * @param url for JDBC: H2 for one node, PostgreSQL for several
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";
    // The job service closes the database after its steps, needs a few megabytes of cache, and logs faults itself.
    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=4096;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    /** An H2 database in a file in this folder. */
    public static DatabaseAddress inFolder(Path folder) {
        return new DatabaseAddress(H2 + "file:" + folder.resolve("jobs").toAbsolutePath() + OPTIONS, "sa", "");
    }

    /** An H2 database in memory, which is discarded when its last connection closes. */
    public static DatabaseAddress inMemory(String name) {
        return new DatabaseAddress(H2 + "mem:" + name + OPTIONS, "sa", "");
    }

    /** The file of the database of {@link #inFolder}. */
    public static Path fileIn(Path folder) {
        return folder.resolve("jobs.mv.db");
    }

    /** Whether no other process can open the database. */
    boolean isEmbedded() {
        return url.startsWith(H2);
    }

    // A record would print the password.
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}

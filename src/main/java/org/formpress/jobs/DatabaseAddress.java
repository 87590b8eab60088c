package org.formpress.jobs;

import java.nio.file.Path;

/**
 * Where the jobs are kept.
 *
 * @param url of JDBC; H2 for one node, PostgreSQL for any number
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String H2 = "jdbc:h2:";
    // The program closes its database itself, after the steps that run; a few megabytes of memory are enough; and its
    // faults are
    // told by our own log.
    private static final String OPTIONS =
            ";DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=4096;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    /** An H2 database in a file of this folder. */
    public static DatabaseAddress inFolder(Path folder) {
        return new DatabaseAddress(H2 + "file:" + folder.resolve("jobs").toAbsolutePath() + OPTIONS, "sa", "");
    }

    /** An H2 database in the memory of this process, gone with the last who uses it. */
    public static DatabaseAddress inMemory(String name) {
        return new DatabaseAddress(H2 + "mem:" + name + OPTIONS, "sa", "");
    }

    /** The file of the database of {@link #inFolder}. */
    public static Path fileIn(Path folder) {
        return folder.resolve("jobs.mv.db");
    }

    /** Whether no other process can work on the same jobs. */
    boolean isEmbedded() {
        return url.startsWith(H2);
    }

    // A record would tell the password to whoever prints it.
    @Override
    public String toString() {
        return url.split("[?;]", 2)[0];
    }
}

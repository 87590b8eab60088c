package org.formpress.jobs;

import org.formpress.store.ResultStore;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFolder;

/**
 * Where jobs and their files are kept.
 *
 * @param folder claimed before the database is opened
 */
public record JobStorage(ResultStore store, DatabaseAddress database, StoreFolder folder) {

    /** A place that no other process knows, so nothing needs to be claimed. */
    public JobStorage(ResultStore store, DatabaseAddress database) {
        this(store, database, StoreFolder.none());
    }

    Database open(int threads) {
        try {
            folder.claim();
        } catch (StoreException e) {
            throw new DatabaseException(e);
        }
        return Database.open(database, threads);
    }
}

package org.formpress.http.booklet;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import org.formpress.http.settings.DatabaseSettings;
import org.formpress.http.settings.StoreSettings;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Resumes booklets left by an earlier run or another node. If there are none, the first submission opens the database.
 */
@Singleton
final class BookletResumer implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BookletResumer.class);

    // Requests already waiting at startup go first.
    private static final long HEAD_START_MILLIS = 1000;
    private static final long RETRY_MILLIS = 5000;

    private final BeanProvider<JobService> jobs;
    private final DatabaseSettings database;
    private final StoreSettings store;

    BookletResumer(BeanProvider<JobService> jobs, DatabaseSettings database, StoreSettings store) {
        this.jobs = jobs;
        this.database = database;
        this.store = store;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        if (database.url() != null || Files.exists(DatabaseAddress.fileIn(store.root()))) {
            Thread thread = new Thread(() -> open(started), "booklets-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void open(ServerStartupEvent started) {
        try {
            Thread.sleep(HEAD_START_MILLIS);
            String logged = "";
            String fault = fault();
            while (started.getSource().isRunning() && !fault.isEmpty()) {
                if (!fault.equals(logged)) {
                    LOG.warn("booklets are not processed yet: {}", fault);
                    logged = fault;
                }
                Thread.sleep(RETRY_MILLIS);
                fault = fault();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // An unavailable database must not affect other requests.
    private String fault() {
        try {
            jobs.get().open();
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

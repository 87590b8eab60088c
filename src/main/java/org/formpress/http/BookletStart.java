package org.formpress.http;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with the booklets that an earlier run or another node has left. Without any there is nothing to open: the first
 * booklet opens the database.
 */
@Singleton
final class BookletStart implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BookletStart.class);

    // A clerk who waited for the start goes first.
    private static final long HEAD_START_MILLIS = 1000;
    private static final long AGAIN_MILLIS = 5000;

    private final BeanProvider<JobService> jobs;
    private final DatabaseSettings database;
    private final StoreSettings store;

    BookletStart(BeanProvider<JobService> jobs, DatabaseSettings database, StoreSettings store) {
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
            String told = "";
            String fault = fault();
            while (started.getSource().isRunning() && !fault.isEmpty()) {
                if (!fault.equals(told)) {
                    LOG.warn("booklets are not worked on yet: {}", fault);
                    told = fault;
                }
                Thread.sleep(AGAIN_MILLIS);
                fault = fault();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    // A database that is away keeps nothing else from being served.
    private String fault() {
        try {
            jobs.get().open();
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

package org.formpress.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.formpress.book.Press;
import org.formpress.jobs.BookJobs;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.render.Renderer;
import org.formpress.store.FolderStore;
import org.formpress.store.ResultStore;
import org.formpress.store.S3Store;

/** The jobs of booklets over the configured database and store. */
@Factory
final class BookletFactory {

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(30);

    @Bean(preDestroy = "close")
    @Singleton
    BookJobs jobs(
            Renderer renderer,
            ResultStore store,
            DatabaseAddress database,
            BookletSettings settings,
            LimitSettings limits,
            BookletMeters meters,
            MeterRegistry registry) {
        BookJobs jobs = new BookJobs(
                new Press(renderer, settings.working()), store, database, settings.forJobs(limits.dataBytes()), meters);
        BookletGauges.register(registry, jobs);
        return jobs;
    }

    @Singleton
    ResultStore store(StoreSettings folder, S3Settings s3) {
        String endpoint = s3.endpoint();
        return endpoint == null
                ? new FolderStore(folder.root().resolve("booklets"))
                : new S3Store(s3.address(endpoint), STORE_PATIENCE);
    }

    @Singleton
    DatabaseAddress database(StoreSettings folder, DatabaseSettings settings) {
        String url = settings.url();
        return url == null
                ? DatabaseAddress.inFolder(folder.root())
                : new DatabaseAddress(url, settings.user(), settings.password());
    }
}

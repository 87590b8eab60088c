package org.formpress.http.booklet;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.formpress.book.BookMaker;
import org.formpress.cms.SigningIdentity;
import org.formpress.http.settings.BookletSettings;
import org.formpress.http.settings.DatabaseSettings;
import org.formpress.http.settings.LimitSettings;
import org.formpress.http.settings.S3Settings;
import org.formpress.http.settings.SealSettings;
import org.formpress.http.settings.StoreSettings;
import org.formpress.jobs.DatabaseAddress;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobStorage;
import org.formpress.render.Renderer;
import org.formpress.seal.BatchSealer;
import org.formpress.store.FolderStore;
import org.formpress.store.ResultStore;
import org.formpress.store.S3Store;
import org.formpress.store.StoreFolder;

/** Creates booklet jobs over the configured database and store. */
@Factory
final class BookletFactory {

    private static final Duration STORE_TIMEOUT = Duration.ofSeconds(30);

    @Bean(preDestroy = "close")
    @Singleton
    JobService jobs(
            Renderer renderer,
            ResultStore store,
            DatabaseAddress database,
            BookletSettings settings,
            LimitSettings limits,
            BookletMeters meters,
            MeterRegistry registry,
            StoreFolder folder,
            Optional<BatchSealer> sealer) {
        BookMaker maker = new BookMaker(renderer, settings.working(), sealer);
        JobStorage storage = new JobStorage(store, database, folder);
        JobService jobs = new JobService(maker, storage, settings.forJobs(limits.dataBytes()), meters);
        BookletGauges.register(registry, jobs);
        return jobs;
    }

    // Eager: a key that cannot be used must fail the start, not the first booklet.
    @Context
    @Requires(property = "formpress.seal.key")
    BatchSealer sealer(SealSettings settings) {
        Path key = Objects.requireNonNull(settings.key());
        return new BatchSealer(SigningIdentity.read(key, settings.password().toCharArray()), Clock.systemUTC());
    }

    @Singleton
    ResultStore store(StoreSettings folder, S3Settings s3) {
        String endpoint = s3.endpoint();
        return endpoint == null
                ? new FolderStore(folder.root().resolve("booklets"))
                : new S3Store(s3.address(endpoint), STORE_TIMEOUT);
    }

    @Bean(preDestroy = "close")
    @Singleton
    StoreFolder folder(
            StoreSettings folder, DatabaseSettings database, S3Settings s3, NettyHttpServerConfiguration server) {
        if (database.url() == null) {
            return StoreFolder.exclusive(folder.root(), owner(server));
        }
        return s3.endpoint() == null ? StoreFolder.shared(folder.root()) : StoreFolder.none();
    }

    private static String owner(NettyHttpServerConfiguration server) {
        String process = "process " + ProcessHandle.current().pid();
        return server.getPort()
                .filter(port -> port > 0)
                .map(port -> process + ", port " + port)
                .orElse(process);
    }

    @Singleton
    DatabaseAddress database(StoreSettings folder, DatabaseSettings settings) {
        String url = settings.url();
        return url == null
                ? DatabaseAddress.inFolder(folder.root())
                : new DatabaseAddress(url, settings.user(), settings.password());
    }
}

package org.formpress.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.formpress.home.Home;
import org.formpress.render.Renderer;

/** The pipeline over the configured folders. */
@Factory
final class Pipeline {

    @Singleton
    Home home(FolderSettings settings) {
        return Home.of(
                Optional.ofNullable(settings.templates()),
                Optional.ofNullable(settings.fonts()),
                Optional.ofNullable(settings.samples()));
    }

    // Made at the start and not at the first request, so that a broken form folder stops the operator and not a clerk.
    @Context
    Renderer renderer(Home home, FolderSettings settings, LimitSettings limits) {
        return Renderer.of(home, settings.reload(), limits.bounds());
    }
}

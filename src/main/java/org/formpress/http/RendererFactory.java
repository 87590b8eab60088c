package org.formpress.http;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.formpress.form.Profile;
import org.formpress.home.Home;
import org.formpress.http.settings.FolderSettings;
import org.formpress.http.settings.LimitSettings;
import org.formpress.http.settings.SignSettings;
import org.formpress.render.Renderer;
import org.formpress.sign.SigningKeys;
import org.formpress.write.Seals;

/** Creates the renderer from the configured folders. */
@Factory
final class RendererFactory {

    @Singleton
    Home home(FolderSettings settings) {
        return Home.of(
                Optional.ofNullable(settings.templates()),
                Optional.ofNullable(settings.fonts()),
                Optional.ofNullable(settings.samples()));
    }

    // Eager: a broken form folder must fail the start, not the first request.
    @Context
    Renderer renderer(Home home, FolderSettings settings, LimitSettings limits, SignSettings sign) {
        SigningKeys keys = Optional.ofNullable(sign.keys()).map(SigningKeys::of).orElse(SigningKeys.NONE);
        String profile = Objects.requireNonNullElse(settings.profile(), Profile.NATIONAL);
        return Renderer.of(home, profile, settings.reload(), limits.bounds(), keys, seals(settings));
    }

    private static Seals seals(FolderSettings settings) {
        String chosen = Objects.requireNonNullElse(settings.seals(), Seals.PLACES.id());
        return Seals.ofId(chosen)
                .orElseThrow(() -> new IllegalArgumentException(
                        "formpress.seals is " + chosen + ", but must be " + String.join(" or ", Seals.IDS)));
    }
}

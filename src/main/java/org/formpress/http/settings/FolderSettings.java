package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folders the operator named; an absent one means what is packed with the program.
 *
 * @param reload true when changed form folders take effect at once, for those who write them
 */
@ConfigurationProperties("formpress")
public record FolderSettings(
        @Nullable Path templates,
        @Nullable Path fonts,
        @Nullable Path samples,
        @Bindable(defaultValue = "false") boolean reload) {}

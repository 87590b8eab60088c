package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Folders set by the operator; an absent one means the packaged default.
 *
 * @param reload whether changed form folders take effect at once, for template authors
 */
@ConfigurationProperties("formpress")
public record FolderSettings(
        @Nullable Path templates,
        @Nullable Path fonts,
        @Nullable Path samples,
        @Bindable(defaultValue = "false") boolean reload) {}

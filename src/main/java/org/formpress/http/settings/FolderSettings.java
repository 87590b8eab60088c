package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Folders set by the operator; an absent one means the packaged default.
 *
 * @param profile whose numbers hold where a request names none; the national one unless set
 * @param seals   what PDFs have where they are sealed or signed, where a request says nothing of it: places, unless it is fields
 * @param reload whether changed form folders take effect at once, for template authors
 */
@ConfigurationProperties("formpress")
public record FolderSettings(
        @Nullable Path templates,
        @Nullable Path fonts,
        @Nullable Path samples,
        @Nullable String profile,
        @Nullable String seals,
        @Bindable(defaultValue = "false") boolean reload) {}

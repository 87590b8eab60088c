package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.formpress.bounds.Bounds;

/** Configurable limits, described in {@link Bounds}. */
@ConfigurationProperties("formpress.limits")
public record LimitSettings(
        @Bindable(defaultValue = "8388608") int dataBytes,
        @Bindable(defaultValue = "32") int dataDepth,
        @Bindable(defaultValue = "50000") int dataValues,
        @Bindable(defaultValue = "50000") int dataPieces,
        @Bindable(defaultValue = "1000") int pages,
        @Bindable(defaultValue = "500") int fileEntries,
        @Bindable(defaultValue = "25165824") int filePartBytes,
        @Bindable(defaultValue = "50331648") int fileBytes,
        @Bindable(defaultValue = "200") int fileRatio,
        @Bindable(defaultValue = "90") int fileDepth,
        @Bindable(defaultValue = "1000000") int fileElements) {

    /** Returns the limits as checked bounds. */
    public Bounds bounds() {
        return new Bounds(
                dataBytes,
                dataDepth,
                dataValues,
                dataPieces,
                pages,
                fileEntries,
                filePartBytes,
                fileBytes,
                fileRatio,
                fileDepth,
                fileElements);
    }
}

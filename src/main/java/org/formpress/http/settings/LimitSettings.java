package org.formpress.http.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.formpress.bounds.Bounds;
import org.formpress.bounds.DataBounds;
import org.formpress.bounds.FileBounds;

/** Configurable limits, described in {@link Bounds}: {@code data-bytes} is {@code data().bytes()}. */
@ConfigurationProperties("formpress.limits")
public record LimitSettings(
        @Bindable(defaultValue = "8388608") int dataBytes,
        @Bindable(defaultValue = "32") int dataDepth,
        @Bindable(defaultValue = "50000") int dataValues,
        @Bindable(defaultValue = "50000") int dataPieces,
        @Bindable(defaultValue = "1000") int pages,
        @Bindable(defaultValue = "1000") int fileEntries,
        @Bindable(defaultValue = "25165824") int filePartBytes,
        @Bindable(defaultValue = "50331648") int fileBytes,
        @Bindable(defaultValue = "200") int fileRatio,
        @Bindable(defaultValue = "90") int fileDepth,
        @Bindable(defaultValue = "1000000") int fileElements) {

    /** Returns the limits as checked bounds. */
    public Bounds bounds() {
        return new Bounds(
                new DataBounds(dataBytes, dataDepth, dataValues, dataPieces),
                pages,
                new FileBounds(fileEntries, filePartBytes, fileBytes, fileRatio, fileDepth, fileElements));
    }
}

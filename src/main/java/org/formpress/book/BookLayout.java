package org.formpress.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A book before it is written: which form stands in which volume on which page.
 *
 * @param volumes one, which is the whole book; or the common contents, number 0, and then those that hold the forms
 */
public record BookLayout(BookSettings settings, List<BookVolume> volumes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public BookLayout {
        volumes = List.copyOf(volumes);
    }

    /**
     * One of the volumes.
     *
     * @throws IllegalArgumentException when there is none of that number
     */
    public BookVolume volume(int number) {
        return volumes.stream()
                .filter(volume -> volume.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no volume " + number));
    }

    /** As JSON, UTF-8, for {@link #ofJson}. */
    public byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The layout that {@link #toJson} wrote. */
    public static BookLayout ofJson(byte[] json) {
        try {
            return JSON.readValue(json, BookLayout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.formpress.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line below the title, such as （2024 年度）; parts of it may come from the data. */
public record Caption(List<Segment> segments) implements Block {

    /**
     * A part of the line.
     *
     * @param pointer to the value it prints; empty for the form's own words
     * @param mark    its change, in a comparison
     */
    public record Segment(String text, Optional<DataPointer> pointer, Mark mark) {

        /** Without a comparison. */
        public Segment(String text, Optional<DataPointer> pointer) {
            this(text, pointer, Mark.KEPT);
        }
    }

    public Caption {
        segments = List.copyOf(segments);
    }

    /** The whole line. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.caption(this);
    }
}

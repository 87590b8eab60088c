package org.formpress.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The line below the title, such as （2024 年度）, some of whose words may come from the data. */
public record Caption(List<Segment> segments) implements Block {

    /**
     * A stretch of the line.
     *
     * @param pointer where the text comes from; empty for the words of the form itself
     * @param mark    what became of it, where two versions are compared
     */
    public record Segment(String text, Optional<DataPointer> pointer, Mark mark) {

        /** A stretch of a form that is compared with nothing. */
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

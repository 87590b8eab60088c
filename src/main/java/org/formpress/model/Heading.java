package org.formpress.model;

/** The title of the form (黑体, centred). */
public record Heading(String text) implements Block {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.heading(this);
    }
}

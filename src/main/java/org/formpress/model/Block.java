package org.formpress.model;

/** One piece of a document, from top to bottom. A writer handles every kind: a new kind fails to compile until it does. */
public sealed interface Block permits Heading, Caption, Paragraph, Table, Chart {

    /** Calls the method of {@code visitor} for this kind of block. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of block. */
    interface Visitor<R> {
        R heading(Heading heading);

        R caption(Caption caption);

        R paragraph(Paragraph paragraph);

        R table(Table table);

        R chart(Chart chart);
    }
}

package org.formpress.model;

/** A block of a document. A writer that does not handle every kind fails to compile. */
public sealed interface Block permits Heading, Caption, Paragraph, Table, Chart {

    /** Calls the visitor's method for this kind of block. */
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

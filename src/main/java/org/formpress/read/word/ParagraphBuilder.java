package org.formpress.read.word;

import org.formpress.read.ReadText;

/** The characters of one paragraph as they are read. */
final class ParagraphBuilder {

    private final StringBuilder text = new StringBuilder();
    private int markerEnd;

    /** @param marker true for the characters that our writer put before a list item */
    void append(String characters, boolean marker) {
        if (marker && markerEnd == text.length()) {
            markerEnd += characters.length();
        }
        text.append(characters);
    }

    String text() {
        return text.toString();
    }

    ReadText.Paragraph paragraph() {
        return new ReadText.Paragraph(text.substring(0, markerEnd).strip(), text.substring(markerEnd));
    }
}

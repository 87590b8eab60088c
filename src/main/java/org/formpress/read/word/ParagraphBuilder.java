package org.formpress.read.word;

import org.formpress.read.file.ReadText;

/** Builds a paragraph from its characters. */
final class ParagraphBuilder {

    private final StringBuilder text = new StringBuilder();
    private int markerEnd;

    /** @param marker true for characters in the style of our list markers */
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

package org.formpress.prove;

import java.util.List;

/** Judges whether a PDF keeps a standard. */
public interface PdfJudge {

    /** The standards that every PDF keeps. */
    enum Standard {
        /** PDF/A-3a (ISO 19005-3). */
        PDF_A_3A("PDF/A-3a"),
        /** PDF/UA-1 (ISO 14289-1). */
        PDF_UA_1("PDF/UA-1");

        private final String title;

        Standard(String title) {
            this.title = title;
        }

        /** The usual name. */
        public String title() {
            return title;
        }
    }

    /** The rules that the file breaks, and where; none if it keeps the standard. */
    List<String> failures(byte[] pdf, Standard standard);
}

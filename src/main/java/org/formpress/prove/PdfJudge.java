package org.formpress.prove;

import java.util.List;

/** Judges whether a PDF keeps a standard. */
public interface PdfJudge {

    /** The standards that every PDF keeps. */
    enum Standard {
        /** PDF/A-3a (ISO 19005-3). */
        PDF_A_3A("PDF/A-3a", "3a"),
        /** PDF/UA-1 (ISO 14289-1). */
        PDF_UA_1("PDF/UA-1", "ua1");

        private final String title;
        private final String flavour;

        Standard(String title, String flavour) {
            this.title = title;
            this.flavour = flavour;
        }

        /** What veraPDF calls it. */
        public String flavour() {
            return flavour;
        }

        /** The usual name. */
        public String title() {
            return title;
        }
    }

    /** The rules that the file breaks, and where; none if it keeps the standard. */
    List<String> failures(byte[] pdf, Standard standard);
}

package org.apache.fop.render.pdf;

/**
 * FOP's painter, open to one addition of ours. It stands in FOP's package because FOP gives its painters what they need only
 * there.
 */
public abstract class ArtifactPainter extends PDFPainter {

    protected ArtifactPainter(PDFDocumentHandler handler) {
        super(handler, handler.getLogicalStructureHandler());
    }

    /** Adds graphics that are no content (ISO 32000-1, 14.8.2.2.1), such as rules. */
    protected final void addArtifact(String operators) {
        generator.endTextObject();
        generator.add("/Artifact BMC\nq\n" + operators + "Q\nEMC\n");
    }
}

package org.formpress.prove.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a PDF's pages, drawn by PDFBox. */
public final class PagePictures {

    private PagePictures() {}

    /**
     * A PNG of each page, in order.
     *
     * @param resolution in dots per inch
     * @throws UncheckedIOException if the file is no PDF
     */
    public static List<byte[]> of(byte[] pdf, int resolution) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pictures = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pictures.add(png(renderer.renderImageWithDPI(page, resolution, ImageType.RGB)));
            }
            return pictures;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the pages of a PDF", e);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}

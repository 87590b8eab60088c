package org.formpress.read;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What somebody may do to a PDF after it was signed, with a program that writes revisions (iText). */
enum Tampering {
    CONTENT(document -> {
        PdfStream content = document.getFirstPage().getContentStream(0);
        content.setData("BT /BODY 9 Tf <0001> Tj ET".getBytes(StandardCharsets.US_ASCII), true);
        content.setModified();
    }),
    CONTENT_OVER_IT(document -> {
        PdfStream more = stream("1 1 1 rg 0 0 600 800 re f");
        PdfDictionary page = document.getFirstPage().getPdfObject();
        page.put(PdfName.Contents, new PdfArray(List.of(page.get(PdfName.Contents), more.makeIndirect(document))));
        page.setModified();
    }),
    OTHER_FONT_BY_NAME(document -> {
        PdfDictionary fonts = document.getFirstPage().getResources().getResource(PdfName.Font);
        fonts.put(new PdfName("BODY"), fonts.get(new PdfName("TITLE"), false));
        fonts.setModified();
        document.getFirstPage().getResources().getPdfObject().setModified();
        document.getFirstPage().setModified();
    }),
    OTHER_GLYPHS(document -> {
        PdfDictionary font =
                document.getFirstPage().getResources().getResource(PdfName.Font).getAsDictionary(new PdfName("BODY"));
        PdfStream file = font.getAsArray(PdfName.DescendantFonts)
                .getAsDictionary(0)
                .getAsDictionary(PdfName.FontDescriptor)
                .getAsStream(PdfName.FontFile3);
        file.setData(new byte[] {1});
        file.setModified();
    }),
    OTHER_TEXT_OF_GLYPHS(document -> {
        PdfDictionary font =
                document.getFirstPage().getResources().getResource(PdfName.Font).getAsDictionary(new PdfName("BODY"));
        font.put(PdfName.ToUnicode, stream("").makeIndirect(document));
        font.setModified();
    }),
    ONE_PAGE_MORE(document -> document.addNewPage()),
    PAGES_IN_THE_TREE(document -> {
        PdfDictionary pages = document.getCatalog().getPdfObject().getAsDictionary(PdfName.Pages);
        pages.getAsArray(PdfName.Kids).add(pages.getAsArray(PdfName.Kids).get(0, false));
        pages.put(PdfName.Count, new PdfNumber(2));
        pages.setModified();
    }),
    NO_PAGE(document -> {
        PdfDictionary pages = document.getCatalog().getPdfObject().getAsDictionary(PdfName.Pages);
        pages.put(PdfName.Kids, new PdfArray());
        pages.put(PdfName.Count, new PdfNumber(0));
        pages.setModified();
    }),
    OTHER_BOX(document -> {
        document.getFirstPage().setCropBox(new Rectangle(0, 0, 100, 100));
        document.getFirstPage().setModified();
    }),
    TURNED_PAGE(document -> document.getFirstPage().setRotation(180).setModified()),
    FREE_TEXT(annotation("FreeText")),
    STAMP(annotation("Stamp")),
    LINK(annotation("Link")),
    WIDGET_WITHOUT_FIELD(annotation("Widget")),
    LOOK_OF_AN_UNSIGNED_FIELD(document -> document.getFirstPage()
            .getPdfObject()
            .getAsArray(PdfName.Annots)
            .add(added(document, dictionary("N", stream("1 g 0 0 9 9 re f").makeIndirect(document)), null))),
    BACKGROUND_OF_AN_UNSIGNED_FIELD(document -> {
        PdfDictionary field = added(document, null, null);
        field.put(PdfName.MK, dictionary("BG", new PdfArray(new int[] {1})));
        document.getFirstPage().getPdfObject().getAsArray(PdfName.Annots).add(field);
    }),
    SIGNATURE_IN_TWO_FIELDS(document -> added(document, null, field(document).get(PdfName.V, false))),
    TEXT_FIELD(document -> {
        PdfDictionary field = dictionary("FT", PdfName.Tx);
        field.put(PdfName.T, new PdfString("text"));
        form(document).getAsArray(PdfName.Fields).add(field.makeIndirect(document));
        form(document).setModified();
        document.getCatalog().setModified();
    }),
    FORM_OF_XML(document -> {
        form(document).put(new PdfName("XFA"), stream("<x/>").makeIndirect(document));
        form(document).setModified();
        document.getCatalog().setModified();
    }),
    APPEARANCES_MADE_AGAIN(document -> {
        form(document).put(PdfName.NeedAppearances, PdfBoolean.TRUE);
        form(document).setModified();
        document.getCatalog().setModified();
    }),
    ATTACHED_FILE(document -> {
        PdfStream file = document.getCatalog()
                .getPdfObject()
                .getAsArray(PdfName.AF)
                .getAsDictionary(0)
                .getAsDictionary(PdfName.EF)
                .getAsStream(PdfName.F);
        file.setData("{}".getBytes(StandardCharsets.UTF_8));
        file.setModified();
    }),
    ANOTHER_ATTACHED_FILE(document ->
            document.getCatalog().put(PdfName.AF, new PdfArray(new PdfDictionary().makeIndirect(document)))),
    SCRIPT_BY_NAME(document -> {
        PdfDictionary names =
                new PdfDictionary(document.getCatalog().getPdfObject().getAsDictionary(PdfName.Names));
        names.put(PdfName.JavaScript, new PdfDictionary());
        document.getCatalog().put(PdfName.Names, names);
    }),
    SCRIPT_ON_OPENING(document -> document.getCatalog().put(PdfName.OpenAction, script())),
    SCRIPT_OF_THE_CATALOG(document -> document.getCatalog().put(PdfName.AA, dictionary("WC", script()))),
    LAYERS(document -> document.getCatalog().put(PdfName.OCProperties, new PdfDictionary())),
    ANOTHER_TITLE_FOR_SHOW(document -> document.getDocumentInfo().setTitle("x")),
    WIDGET_THAT_ACTS(document -> {
        field(document).put(PdfName.A, script());
        field(document).setModified();
    }),
    WIDGET_THAT_ACTS_SOMETIMES(document -> {
        field(document).put(PdfName.AA, dictionary("E", script()));
        field(document).setModified();
    }),
    MOVED_SEAL(document -> {
        field(document).put(PdfName.Rect, new PdfArray(new int[] {0, 0, 600, 800}));
        field(document).setModified();
    }),
    ANOTHER_SEAL(document -> {
        field(document).put(PdfName.AP, dictionary("N", stream("").makeIndirect(document)));
        field(document).setModified();
    }),
    SEAL_CHANGED_IN_PLACE(document -> {
        PdfStream look = field(document).getAsDictionary(PdfName.AP).getAsStream(PdfName.N);
        look.setData("1 0 0 rg 0 0 99 99 re f".getBytes(StandardCharsets.US_ASCII));
        look.setModified();
    }),
    ANOTHER_SIGNATURE(document -> {
        field(document).put(PdfName.V, new PdfDictionary().makeIndirect(document));
        field(document).setModified();
    }),
    ANOTHER_REASON(document -> {
        PdfDictionary signature = field(document).getAsDictionary(PdfName.V);
        signature.put(PdfName.Reason, new PdfString("x"));
        signature.setModified();
    }),
    NO_SEAL(document -> {
        form(document).put(PdfName.Fields, new PdfArray());
        form(document).setModified();
        document.getCatalog().setModified();
    }),
    SPOKEN_TEXT(document -> {
        PdfDictionary cell = parent(document, 0);
        cell.put(PdfName.ActualText, new PdfString("x"));
        cell.setModified();
    }),
    ROLES(document -> {
        tree(document).put(PdfName.RoleMap, dictionary("TD", new PdfName("Artifact")));
        tree(document).setModified();
    }),
    MORE_TEXT_IN_THE_TREE(document -> {
        PdfDictionary more = dictionary("S", PdfName.P);
        PdfDictionary section = tree(document).getAsArray(PdfName.K).getAsDictionary(0);
        more.put(PdfName.P, section);
        section.getAsArray(PdfName.K).add(more.makeIndirect(document));
        section.setModified();
    }),
    FREED_OBJECT(document -> document.getFirstPage()
            .getPdfObject()
            .getAsStream(PdfName.Contents)
            .getIndirectReference()
            .setFree());

    private final Consumer<PdfDocument> change;

    Tampering(Consumer<PdfDocument> change) {
        this.change = change;
    }

    SignedFile of(SignedFile signed) {
        return signed.appended(change);
    }

    static PdfStream stream(String text) {
        return new PdfStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static PdfDictionary dictionary(String name, PdfObject value) {
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(new PdfName(name), value);
        return dictionary;
    }

    private static PdfDictionary script() {
        PdfDictionary script = dictionary("S", PdfName.JavaScript);
        script.put(PdfName.JS, new PdfString("app.alert(1)"));
        return script;
    }

    private static Consumer<PdfDocument> annotation(String kind) {
        return document -> {
            PdfDictionary annotation = dictionary("Subtype", new PdfName(kind));
            annotation.put(PdfName.Type, PdfName.Annot);
            annotation.put(PdfName.Rect, new PdfArray(new int[] {0, 0, 500, 500}));
            annotation.put(PdfName.FT, PdfName.Sig);
            PdfDictionary page = document.getFirstPage().getPdfObject();
            page.getAsArray(PdfName.Annots).add(annotation.makeIndirect(document));
            page.getAsArray(PdfName.Annots).setModified();
            page.setModified();
        };
    }

    /** A field over the page. */
    static PdfDictionary added(PdfDocument document, @Nullable PdfDictionary looks, @Nullable PdfObject value) {
        PdfDictionary field = dictionary("FT", PdfName.Sig);
        field.put(PdfName.T, new PdfString("added"));
        field.put(PdfName.Type, PdfName.Annot);
        field.put(PdfName.Subtype, PdfName.Widget);
        field.put(PdfName.Rect, new PdfArray(new int[] {0, 0, 500, 500}));
        if (looks != null) {
            field.put(PdfName.AP, looks);
        }
        if (value != null) {
            field.put(PdfName.V, value);
        }
        form(document).getAsArray(PdfName.Fields).add(field.makeIndirect(document));
        form(document).setModified();
        document.getCatalog().setModified();
        document.getFirstPage().getPdfObject().getAsArray(PdfName.Annots).setModified();
        document.getFirstPage().setModified();
        return field;
    }

    private static PdfDictionary form(PdfDocument document) {
        return document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
    }

    private static PdfDictionary field(PdfDocument document) {
        return form(document).getAsArray(PdfName.Fields).getAsDictionary(0);
    }

    private static PdfDictionary tree(PdfDocument document) {
        return document.getCatalog().getPdfObject().getAsDictionary(PdfName.StructTreeRoot);
    }

    /** The elements of the first page, by the numbers of its texts. */
    private static PdfArray parents(PdfDocument document) {
        PdfDictionary node = tree(document).getAsDictionary(PdfName.ParentTree);
        while (node.containsKey(PdfName.Kids)) {
            node = node.getAsArray(PdfName.Kids).getAsDictionary(0);
        }
        return node.getAsArray(PdfName.Nums).getAsArray(1);
    }

    private static PdfDictionary parent(PdfDocument document, int index) {
        return parents(document).getAsDictionary(index);
    }
}

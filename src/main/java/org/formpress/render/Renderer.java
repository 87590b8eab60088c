package org.formpress.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.formpress.bounds.Bounds;
import org.formpress.font.FontLibrary;
import org.formpress.form.BookDesign;
import org.formpress.form.Finding;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.form.Problem;
import org.formpress.form.RefusedException;
import org.formpress.home.Home;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.read.Extracted;
import org.formpress.read.Extractor;
import org.formpress.read.html.HtmlFileReader;
import org.formpress.read.word.WordReader;
import org.formpress.typeset.DocumentTooLongException;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.CarriedData;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.html.HtmlWriter;
import org.formpress.write.pdf.PdfBook;
import org.formpress.write.pdf.PdfWriter;
import org.formpress.write.word.WordWriter;

/** Turns a form's JSON into a finished file, and a finished file back into JSON. Safe for use by many threads. */
public final class Renderer {

    private final Supplier<Forms> forms;
    private final Supplier<BookDesign> design;
    private final Merger merger;
    private final FontLibrary fonts;
    private final Typesetter typesetter;
    private final Map<OutputFormat, DocumentWriter> writers;
    private final Extractor extractor;
    private final PdfWriter pdf;
    private final Bounds bounds;

    private Renderer(
            Supplier<Forms> forms,
            Supplier<BookDesign> design,
            Merger merger,
            FontLibrary fonts,
            Typesetter typesetter,
            Bounds bounds) {
        this.bounds = bounds;
        this.forms = forms;
        this.design = design;
        this.merger = merger;
        this.fonts = fonts;
        this.typesetter = typesetter;
        this.extractor = new Extractor(merger, List.of(new WordReader(bounds), new HtmlFileReader()), bounds);
        this.pdf = new PdfWriter(fonts, typesetter);
        List<DocumentWriter> all = List.of(pdf, new WordWriter(), new HtmlWriter(fonts, typesetter));
        this.writers = all.stream().collect(Collectors.toMap(DocumentWriter::format, Function.identity()));
    }

    /** The pipeline over the files of {@code home}, within the usual bounds. */
    public static Renderer of(Home home, boolean reload) {
        return of(home, reload, Bounds.USUAL);
    }

    /**
     * The pipeline over the files of {@code home}.
     *
     * @param reload true when changed form folders take effect at once, for those who write them
     */
    public static Renderer of(Home home, boolean reload, Bounds bounds) {
        FontLibrary fonts = new FontLibrary(home.fonts());
        Forms loaded = Forms.load(home);
        return new Renderer(
                reload ? () -> Forms.load(home) : () -> loaded,
                () -> BookDesign.load(home),
                new Merger(home.templates(), reload),
                fonts,
                new Typesetter(fonts, bounds),
                bounds);
    }

    /** The forms that can be rendered. */
    public FormCatalogue catalogue() {
        return forms.get().catalogue();
    }

    /**
     * Renders a form.
     *
     * @throws RefusedException when the data is no JSON, names no known form, does not fit the form, has a character that
     *     cannot be printed, makes too many pages, or, where the request is strict, has findings of severity error
     */
    public Rendered render(RenderRequest request) throws RefusedException {
        Forms now = forms.get();
        FormData data = read(request.json(), now);
        List<Finding> findings = now.findings(data);
        if (request.strict()) {
            Strictness.refuseErrors(data.form(), findings);
        }
        Manuscript manuscript = manuscript(data);
        byte[] file = notTooLong(data, () -> writer(request.format()).write(manuscript));
        String title = manuscript.document().title();
        return new Rendered(data.form(), request.format(), FileNames.of(title, request.format()), file, findings);
    }

    /**
     * Does all of {@link #render} but the writing, and is not strict.
     *
     * @throws RefusedException as {@link #render} does
     */
    public Prepared prepare(byte[] json) throws RefusedException {
        Forms now = forms.get();
        FormData data = read(json, now);
        Manuscript manuscript = manuscript(data);
        PagePlan plan = notTooLong(data, () -> typesetter.plan(manuscript.document()));
        return new Prepared(data, now.findings(data), manuscript, plan);
    }

    /** How those pages of a book look that are no forms. */
    public BookDesign design() {
        return design.get();
    }

    /**
     * A part of a book that is no form.
     *
     * @param part   name of its layout in {@code templates/booklet}, without the ending
     * @param values what the layout calls by these names: immutable maps, lists, texts, numbers and booleans
     */
    public Matter matter(BookDesign design, String part, Map<String, Object> values) {
        Document document = merger.merge(design, part, values);
        return new Matter(document, pages -> merger.page(design, part, document, pages), typesetter.plan(document));
    }

    /** A text of any origin with the code points, as in {@code [U+202E]}, of what would print as nothing or as a replacement. */
    public String printable(String text) {
        return GlyphCheck.printable(text, fonts);
    }

    /**
     * Begins a PDF of several documents.
     *
     * @param title of the file
     * @param pages how many pages it will have
     * @param out   is not closed
     */
    public PdfBook bind(String title, int pages, OutputStream out) throws IOException {
        return pdf.begin(title, pages, out);
    }

    private Manuscript manuscript(FormData data) {
        Document document = merger.merge(data);
        return new Manuscript(
                document,
                new CarriedData(data.form().id(), data.form().edition(), data.json()),
                pages -> merger.page(data, document, pages));
    }

    private static <T> T notTooLong(FormData data, Supplier<T> work) throws RefusedException {
        try {
            return work.get();
        } catch (DocumentTooLongException e) {
            Problem tooLong = data.form().problem("pages", "", "", Integer.toString(e.most()));
            RefusedException refusal = new RefusedException(RefusedException.Kind.INVALID_DATA, List.of(tooLong));
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * What there is to remark on a form's data.
     *
     * @throws RefusedException as {@link #render} does where it is not strict
     */
    public List<Finding> check(byte[] json) throws RefusedException {
        Forms now = forms.get();
        return now.findings(read(json, now));
    }

    /**
     * The data of each form in a finished file as it stands there now, checked as {@link #render} would check it.
     *
     * @param file one that was made here and may have been edited
     * @throws RefusedException when the file is of another kind, could do harm, or does not tell which value stands where;
     *     and as {@link #render} does
     */
    public List<Extracted> extract(byte[] file) throws RefusedException {
        Forms now = forms.get();
        return extractor.extract(file, now.catalogue(), json -> now.findings(read(json, now)));
    }

    private FormData read(byte[] json, Forms now) throws RefusedException {
        FormData data = new FormReader(now.catalogue(), bounds).read(json);
        List<Problem> unprintable = GlyphCheck.problems(data, fonts);
        if (!unprintable.isEmpty()) {
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, unprintable);
        }
        return data;
    }

    private DocumentWriter writer(OutputFormat format) {
        DocumentWriter writer = writers.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("no writer makes " + format);
        }
        return writer;
    }
}

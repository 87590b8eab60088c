package org.formpress.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.check.across.CrossFinding;
import org.formpress.check.across.CrossValues;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.form.BookDesign;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.model.Document;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.formpress.write.excel.ExcelWriter;
import org.formpress.write.pdf.PdfWriter;
import org.formpress.write.word.WordWriter;

/** Prepares and writes what books are made of. Safe for use by many threads. */
public final class BookRenderer {

    private final Renderer renderer;
    private final FormChecker checker;

    public BookRenderer(Renderer renderer) {
        this.renderer = renderer;
        this.checker = new FormChecker(renderer);
    }

    public FormCatalogue catalogue() {
        return renderer.catalogue();
    }

    /** The ids of the profiles that a book may be made with, that of the usual one first. */
    public List<String> profiles() {
        ProfiledForms forms = renderer.forms.get();
        return Stream.concat(Stream.of(forms.usualProfile()), forms.catalogue().profiles().ids().stream())
                .distinct()
                .toList();
    }

    /** What forms of one project say differently, by their numbers. */
    public List<CrossFinding> compare(Map<Integer, CrossValues> forms) {
        return renderer.forms.get().usual().across().compare(forms);
    }

    /** Reads workbooks in which forms were filled in. */
    public WorkbookReader workbooks() {
        return new WorkbookReader(
                renderer::catalogue,
                renderer.bounds.file(),
                file -> renderer.extract(file).stream().map(Extracted::data).toList());
    }

    /**
     * Runs the steps of {@link Renderer#render} except writing, and is never strict.
     *
     * @param profile whose numbers hold; empty for the usual one
     * @throws RefusedException as {@link Renderer#render} does
     */
    public Prepared prepare(byte[] json, String profile) throws RefusedException {
        FormsWithRules now = renderer.forms.get().under(profile);
        FormData data = renderer.reader(now).read(json);
        return new Prepared(
                data,
                now.findings(data),
                now.across().read(data),
                renderer.manuscripts.make(data, renderer.merger.merge(data)));
    }

    /**
     * A form's data with what is missing and follows from the rest of it by its rules.
     *
     * @param profile whose numbers hold; empty for the usual one
     * @throws RefusedException when the data does not fit its form even so
     */
    public FormData filled(byte[] json, String profile) throws RefusedException {
        return checker.examine(json, profile, true).data();
    }

    /**
     * Checks whether a format can hold a prepared form, and what it says of that format alone.
     *
     * @throws RefusedException as {@link Renderer#render} does in that format
     */
    public List<Finding> check(Prepared prepared, OutputFormat format) throws RefusedException {
        return WorkbookLimits.findings(prepared.data().form(), prepared.manuscript(), format);
    }

    /** The form with fields where its PDF is sealed or signed, or without, as is wanted. */
    public Manuscript sealed(Manuscript form, Seals seals) {
        return form.withFields(renderer.fields(seals));
    }

    /** The finished file of a form. */
    public byte[] write(Manuscript form, OutputFormat format) {
        return renderer.writer(format).write(form);
    }

    /** The design of the pages that are not forms. */
    public BookDesign design() {
        return renderer.design.get();
    }

    /**
     * Pages that are not a form.
     *
     * @param part   name of its layout in {@code templates/booklet}, without extension
     * @param values by name in the layout: immutable maps, lists, texts, numbers and booleans
     */
    public BookPart part(BookDesign design, String part, Map<String, Object> values) {
        Document document = renderer.merger.merge(design, part, values);
        return new BookPart(
                renderer.typesetter.plan(document), pages -> renderer.merger.page(design, part, document, pages));
    }

    /** The text with every character that would print as nothing or as a replacement written as in {@code [U+202E]}. */
    public String printable(String text) {
        return GlyphCheck.printable(text, renderer.fonts);
    }

    public PdfWriter pdf() {
        return renderer.pdf;
    }

    public WordWriter word() {
        return renderer.word;
    }

    public ExcelWriter excel() {
        return renderer.excel;
    }
}

package org.formpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.formpress.bounds.Bounds;
import org.formpress.bounds.FileBounds;
import org.formpress.compare.Comparison;
import org.formpress.compare.Redline;
import org.formpress.font.FontLibrary;
import org.formpress.form.BookDesign;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.form.Profile;
import org.formpress.form.Profiles;
import org.formpress.home.Home;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.Extractor;
import org.formpress.read.excel.ExcelFileReader;
import org.formpress.read.file.FileReader;
import org.formpress.read.html.HtmlFileReader;
import org.formpress.read.pdf.PdfFileReader;
import org.formpress.read.word.WordFileReader;
import org.formpress.sign.SigningKeys;
import org.formpress.typeset.Typesetter;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.formpress.write.excel.ExcelWriter;
import org.formpress.write.excel.OldExcelWriter;
import org.formpress.write.html.HtmlWriter;
import org.formpress.write.pdf.PdfWriter;
import org.formpress.write.word.WordWriter;
import org.jspecify.annotations.Nullable;

/** Turns a form's JSON into a finished file, and a finished file back into JSON. Thread-safe. */
public final class Renderer {

    final Supplier<ProfiledForms> forms;
    final Supplier<BookDesign> design;
    final Merger merger;
    final FontLibrary fonts;
    final Typesetter typesetter;
    final ManuscriptMaker manuscripts;
    private final Map<OutputFormat, DocumentWriter> writers;
    private final Extractor extractor;
    final PdfWriter pdf;
    final WordWriter word;
    final ExcelWriter excel;
    final Bounds bounds;
    private final Seals usualSeals;

    private Renderer(
            Home home,
            Supplier<ProfiledForms> forms,
            boolean reload,
            Bounds bounds,
            SigningKeys keys,
            Seals usualSeals) {
        this.usualSeals = usualSeals;
        this.forms = forms;
        this.design = reload ? () -> BookDesign.load(home) : once(() -> BookDesign.load(home));
        this.merger = new Merger(home.templates(), reload);
        this.fonts = fonts(home);
        this.typesetter = new Typesetter(fonts, bounds.pages());
        this.manuscripts = new ManuscriptMaker(merger, typesetter, keys);
        this.bounds = bounds;
        this.extractor = new Extractor(merger, readers(bounds.file()), bounds.data(), keys);
        this.pdf = new PdfWriter(fonts);
        this.word = new WordWriter();
        this.excel = new ExcelWriter();
        List<DocumentWriter> all = List.of(pdf, word, new HtmlWriter(fonts), excel, new OldExcelWriter());
        this.writers = all.stream().collect(Collectors.toMap(DocumentWriter::format, Function.identity()));
    }

    private static List<FileReader> readers(FileBounds bounds) {
        return List.of(
                new WordFileReader(bounds), new ExcelFileReader(bounds), new HtmlFileReader(), new PdfFileReader());
    }

    /** The pipeline over the files of {@code home}, with default bounds and without signing. */
    public static Renderer of(Home home, boolean reload) {
        return of(home, reload, Bounds.DEFAULT, SigningKeys.NONE);
    }

    /**
     * The pipeline over the files of {@code home}.
     *
     * @param reload true when changes to form folders take effect at once, for form authors
     * @param keys   sign the data in files, and verify it when they are read back
     */
    public static Renderer of(Home home, boolean reload, Bounds bounds, SigningKeys keys) {
        return of(home, Profile.NATIONAL, reload, bounds, keys, Seals.PLACES);
    }

    /**
     * The same with the numbers of a profile, and a choice of what PDFs have where they are sealed or signed.
     *
     * @param profile where a request names none
     * @param seals   where a request says nothing of it
     * @throws UnknownProfileException when there is no such profile
     */
    public static Renderer of(Home home, String profile, boolean reload, Bounds bounds, SigningKeys keys, Seals seals) {
        ProfiledForms loaded = ProfiledForms.load(home, profile);
        Supplier<ProfiledForms> forms = reload ? () -> ProfiledForms.load(home, profile) : () -> loaded;
        return new Renderer(home, forms, reload, bounds, keys, seals.or(Seals.PLACES));
    }

    /**
     * The pipeline over one form, whatever is wrong with others in its folder.
     *
     * @throws org.formpress.form.FormFolderException when the form is broken
     */
    public static Renderer ofForm(Home home, String id) {
        ProfiledForms loaded = ProfiledForms.load(home, id, Profile.NATIONAL);
        return new Renderer(home, () -> loaded, false, Bounds.DEFAULT, SigningKeys.NONE, Seals.PLACES);
    }

    private static FontLibrary fonts(Home home) {
        FontLibrary fonts = new FontLibrary(home.fonts());
        if (!home.fonts().equals(Home.packed().fonts())) {
            fonts.loadAll();
        }
        return fonts;
    }

    private static Supplier<BookDesign> once(Supplier<BookDesign> source) {
        AtomicReference<@Nullable BookDesign> known = new AtomicReference<>();
        return () -> {
            BookDesign design = known.get();
            if (design == null) {
                design = source.get();
                known.set(design);
            }
            return design;
        };
    }

    /** The forms that can be rendered, with the numbers of the usual profile. */
    public FormCatalogue catalogue() {
        return forms.get().usual().catalogue();
    }

    /** The id of the profile whose numbers hold where a request names none. */
    public String usualProfile() {
        return forms.get().usualProfile();
    }

    /** The profiles that a request may name. */
    public Profiles profiles() {
        return forms.get().catalogue().profiles();
    }

    /**
     * Renders a form.
     *
     * @throws RefusedException when the data is not JSON, names no known form, does not fit the form, has unprintable
     *     characters, makes too many pages, or, in a strict request, has findings of severity error
     */
    public Rendered render(RenderRequest request) throws RefusedException {
        FormsWithRules now = forms.get().under(request.profile());
        Optional<byte[]> earlier = request.earlier();
        return earlier.isPresent() ? redline(request, earlier.get(), now) : plain(request, now);
    }

    private Rendered plain(RenderRequest request, FormsWithRules now) throws RefusedException {
        FormData data = reader(now).read(request.json());
        List<Finding> findings = judged(data, request, now);
        Manuscript manuscript = manuscripts.make(data, merger.merge(data)).withFields(fields(request.seals()));
        return written(data.form(), manuscript, request.format(), findings);
    }

    private Rendered redline(RenderRequest request, byte[] before, FormsWithRules now) throws RefusedException {
        VersionReader versions = versions(now);
        GivenForm later = versions.read("/data", request.json());
        List<Finding> findings = new ArrayList<>(judged(later.data(), request, now));
        GivenForm earlier = versions.read("/compare", before);
        earlier.refuseUnlike(later, "/compare");
        findings.addAll(later.findings());
        findings.addAll(earlier.findings());
        boolean tracked = request.format() == OutputFormat.DOCX;
        Document united = Redline.of(earlier.version(merger), later.version(merger), tracked);
        return written(later.data().form(), manuscripts.make(later.data(), united), request.format(), findings);
    }

    private VersionReader versions(FormsWithRules now) {
        return new VersionReader(now, reader(now), extractor);
    }

    private static List<Finding> judged(FormData data, RenderRequest request, FormsWithRules now)
            throws RefusedException {
        List<Finding> findings = now.findings(data);
        if (request.strict()) {
            Strictness.refuseErrors(data.form(), findings);
        }
        return findings;
    }

    private Rendered written(Form form, Manuscript manuscript, OutputFormat format, List<Finding> findings)
            throws RefusedException {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(WorkbookLimits.findings(form, manuscript, format));
        byte[] file = writer(format).write(manuscript);
        return Rendered.of(form, format, manuscript, file, all);
    }

    /** Whether a PDF gets fields where it is sealed or signed. */
    boolean fields(Seals wanted) {
        return wanted.or(usualSeals) == Seals.FIELDS;
    }

    /**
     * The differences between two versions of a form.
     *
     * @param from the earlier one: data, or a finished file with one form
     * @param to   the later one, likewise
     * @throws RefusedException when {@link #render} or {@link #extract} would refuse either, or they are of different forms
     */
    public Comparison compare(byte[] from, byte[] to) throws RefusedException {
        VersionReader versions = versions(forms.get().usual());
        GivenForm earlier = versions.read("/from", from);
        GivenForm later = versions.read("/to", to);
        earlier.refuseUnlike(later, "/from");
        return Comparison.of(earlier.version(merger), later.version(merger));
    }

    /**
     * Reads the data of each form in a finished file, checked as by {@link #render} with the numbers of the profile that it was made with.
     *
     * @param file made here, possibly edited since
     * @throws RefusedException when the file has an unsupported format, could do harm, or is ambiguous about which value stands
     *     where; and as {@link #render} does
     */
    public List<Extracted> extract(byte[] file) throws RefusedException {
        ProfiledForms all = forms.get();
        FormsWithRules now = all.usual();
        return extractor.extract(file, now.catalogue(), reader(now), false).stream()
                .map(found -> found.andFindings(all.of(found.checked()).findings(found.checked())))
                .toList();
    }

    /**
     * Reads forms back that are still to be filled in: values may be missing, and nobody has judged them. {@link DraftRenderer#draft}
     * tells what is left to do.
     *
     * @throws RefusedException as {@link #extract}, but for what a form's schema demands of the data
     */
    public List<Extracted> extractUnfinished(byte[] file) throws RefusedException {
        FormsWithRules now = forms.get().usual();
        return extractor.extract(file, now.catalogue(), reader(now), true);
    }

    FormReader reader(FormsWithRules now) {
        return new FormReader(now.catalogue(), bounds.data(), text -> GlyphCheck.fault(text, fonts));
    }

    DocumentWriter writer(OutputFormat format) {
        DocumentWriter writer = writers.get(format);
        if (writer == null) {
            throw new IllegalArgumentException("no writer makes " + format);
        }
        return writer;
    }
}

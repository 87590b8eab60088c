package org.formpress.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.formpress.bounds.Bounds;
import org.formpress.bounds.LruCache;
import org.formpress.check.across.CrossChecks;
import org.formpress.check.across.CrossFinding;
import org.formpress.check.across.CrossValues;
import org.formpress.compare.Comparison;
import org.formpress.compare.FormVersion;
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
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.Extractor;
import org.formpress.read.excel.ExcelFileReader;
import org.formpress.read.html.HtmlFileReader;
import org.formpress.read.pdf.PdfFileReader;
import org.formpress.read.word.WordFileReader;
import org.formpress.sign.SigningKeys;
import org.formpress.typeset.DocumentTooLongException;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.CarriedData;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.SchemaTypes;
import org.formpress.write.Seals;
import org.formpress.write.excel.ExcelWriter;
import org.formpress.write.excel.OldExcelWriter;
import org.formpress.write.html.HtmlWriter;
import org.formpress.write.pdf.PdfWriter;
import org.formpress.write.word.WordWriter;
import org.jspecify.annotations.Nullable;

/** Turns a form's JSON into a finished file, and a finished file back into JSON. Thread-safe. */
public final class Renderer {

    /** Of so many forms the types of values are remembered. */
    private static final int MAX_FORMS = 200;

    final Supplier<ProfiledForms> forms;
    final Supplier<BookDesign> design;
    final Merger merger;
    final FontLibrary fonts;
    final Typesetter typesetter;
    private final Map<OutputFormat, DocumentWriter> writers;
    private final Extractor extractor;
    private final LruCache<Form, SchemaTypes> types = new LruCache<>(MAX_FORMS);
    final PdfWriter pdf;
    final WordWriter word;
    final ExcelWriter excel;
    final Bounds bounds;
    private final SigningKeys keys;
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
        this.bounds = bounds;
        this.keys = keys;
        this.extractor = new Extractor(
                merger,
                List.of(
                        new WordFileReader(bounds.file()),
                        new ExcelFileReader(bounds.file()),
                        new HtmlFileReader(),
                        new PdfFileReader()),
                bounds.data(),
                keys);
        this.pdf = new PdfWriter(fonts);
        this.word = new WordWriter();
        this.excel = new ExcelWriter();
        List<DocumentWriter> all = List.of(pdf, word, new HtmlWriter(fonts), excel, new OldExcelWriter());
        this.writers = all.stream().collect(Collectors.toMap(DocumentWriter::format, Function.identity()));
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
        return of(home, Profile.NATIONAL, reload, bounds, keys);
    }

    /**
     * The same with the numbers of a profile.
     *
     * @param profile where a request names none
     * @throws UnknownProfileException when there is no such profile
     */
    public static Renderer of(Home home, String profile, boolean reload, Bounds bounds, SigningKeys keys) {
        return of(home, profile, reload, bounds, keys, Seals.PLACES);
    }

    /**
     * The same with a choice of what PDFs have where they are sealed or signed.
     *
     * @param seals where a request says nothing of it
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
        Part part = earlier.isPresent()
                ? part("/data", request.json(), now)
                : new Part(reader(now).read(request.json()), List.of());
        FormData data = part.data();
        List<Finding> findings = new ArrayList<>(now.findings(data));
        if (request.strict()) {
            Strictness.refuseErrors(data.form(), findings);
        }
        findings.addAll(part.findings());
        Manuscript manuscript = earlier.isPresent()
                ? redline(part("/compare", earlier.get(), now), part, request.format(), findings)
                : manuscript(data, merger.merge(data)).withFields(fields(request.seals()));
        if (request.format().isWorkbook()) {
            WorkbookLimits.check(data.form(), manuscript);
            findings.addAll(WorkbookLimits.findings(data.form(), manuscript));
        }
        byte[] file = writer(request.format()).write(manuscript);
        return Rendered.of(data.form(), request.format(), manuscript, file, findings);
    }

    /** Whether a PDF gets fields where it is sealed or signed. */
    boolean fields(Seals wanted) {
        return wanted.or(usualSeals) == Seals.FIELDS;
    }

    private CarriedData carried(FormData data) {
        String form = data.form().id();
        String edition = data.form().edition();
        String profile = data.form().profile().id();
        CarriedData carried =
                new CarriedData(form, edition, data.json()).under(profile.equals(Profile.NATIONAL) ? "" : profile);
        return carried.signed(keys.sign(carried.parts(), data.json()));
    }

    private Manuscript redline(Part earlier, Part part, OutputFormat format, List<Finding> findings)
            throws RefusedException {
        refuseOtherForm(earlier.data(), part.data(), "/compare");
        findings.addAll(earlier.findings());
        return manuscript(part.data(), Redline.of(version(earlier), version(part), format == OutputFormat.DOCX));
    }

    private static void refuseOtherForm(FormData earlier, FormData data, String pointer) throws RefusedException {
        if (earlier.form() != data.form()) {
            Problem other = earlier.form()
                    .problem(
                            "compare.form",
                            "/form",
                            earlier.form().id(),
                            earlier.form().title(),
                            data.form().title());
            throw new RefusedException(RefusedException.Kind.INVALID_DATA, List.of(other)).within(pointer);
        }
    }

    /**
     * The differences between two versions of a form.
     *
     * @param from the earlier one: data, or a finished file with one form
     * @param to   the later one, likewise
     * @throws RefusedException when {@link #render} or {@link #extract} would refuse either, or they are of different forms
     */
    public Comparison compare(byte[] from, byte[] to) throws RefusedException {
        FormsWithRules now = forms.get().usual();
        Part earlier = part("/from", from, now);
        Part later = part("/to", to, now);
        refuseOtherForm(earlier.data(), later.data(), "/from");
        return Comparison.of(version(earlier), version(later));
    }

    private FormVersion version(Part part) {
        return new FormVersion(part.data(), merger.merge(part.data()), part.findings());
    }

    /**
     * One part of a request.
     *
     * @param data     checked
     * @param findings about the file that it was read from
     */
    private record Part(FormData data, List<Finding> findings) {

        private Part(String name, Extracted extracted, FormsWithRules now) {
            this(
                    now.own(extracted.checked()),
                    extracted.findings().stream()
                            .map(finding -> finding.within(name))
                            .toList());
        }
    }

    private Part part(String name, byte[] content, FormsWithRules now) throws RefusedException {
        try {
            return Content.isFile(content)
                    ? new Part(name, only(content, now), now)
                    : new Part(reader(now).read(content), List.of());
        } catch (RefusedException refused) {
            throw refused.within(name);
        }
    }

    private Extracted only(byte[] file, FormsWithRules now) throws RefusedException {
        List<Extracted> found = extractor.extract(file, now.catalogue(), reader(now), false);
        if (found.size() > 1) {
            Problem several = found.get(0).form().problem("compare.forms", "", "", Integer.toString(found.size()));
            throw new RefusedException(RefusedException.Kind.UNREADABLE_FILE, List.of(several));
        }
        return found.get(0);
    }

    Manuscript manuscript(FormData data, Document document) throws RefusedException {
        PagePlan plan = plan(data.form(), document);
        return new Manuscript(plan, carried(data), pages -> merger.page(data, document, pages), types(data.form()));
    }

    private SchemaTypes types(Form form) {
        @Nullable SchemaTypes known = types.get(form);
        if (known == null) {
            known = new SchemaTypes(form);
            types.put(form, known);
        }
        return known;
    }

    PagePlan plan(Form form, Document document) throws RefusedException {
        try {
            return typesetter.plan(document);
        } catch (DocumentTooLongException e) {
            Problem tooLong = form.problem("pages", "", "", Integer.toString(e.maxPages()));
            RefusedException refusal = new RefusedException(RefusedException.Kind.INVALID_DATA, List.of(tooLong));
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * Checks a form's data against its rules.
     *
     * @throws RefusedException as {@link #render} does when not strict
     */
    public List<Finding> check(byte[] json) throws RefusedException {
        return check(json, "");
    }

    /**
     * The same with the numbers of a profile.
     *
     * @param profile its id; empty for the usual one
     * @throws UnknownProfileException when there is no such profile
     */
    public List<Finding> check(byte[] json, String profile) throws RefusedException {
        FormsWithRules now = forms.get().under(profile);
        return now.findings(reader(now).read(json));
    }

    /**
     * Checks a form's data, and may fill in before what is missing and follows from the rest of it by its rules, such as rates, scores,
     * totals and the grade. Values that are there are never changed.
     *
     * @param profile as of {@link #check(byte[], String)}
     * @param fill    whether to fill in
     * @throws RefusedException when the data does not fit its form even with what was filled in
     */
    public FilledForm examine(byte[] json, String profile, boolean fill) throws RefusedException {
        FormsWithRules now = forms.get().under(profile);
        return new TogetherChecker(now, reader(now), fill).form(json);
    }

    /**
     * Checks several forms, each by itself and those of one project against each other.
     *
     * @param jsons   the data of each
     * @param profile as of {@link #check(byte[], String)}
     * @param fill    whether what follows from the rest is filled in first
     * @throws RefusedException with the faults of all forms
     */
    public CheckedForms examine(List<byte[]> jsons, String profile, boolean fill) throws RefusedException {
        FormsWithRules now = forms.get().under(profile);
        return new TogetherChecker(now, reader(now), fill).check(jsons);
    }

    /**
     * What forms of one project say differently.
     *
     * @param data of each form, by its number
     */
    public List<CrossFinding> across(Map<Integer, FormData> data) {
        CrossChecks across = forms.get().usual().across();
        Map<Integer, CrossValues> values = new TreeMap<>();
        data.forEach((number, form) -> values.put(number, across.read(form)));
        return across.compare(values);
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

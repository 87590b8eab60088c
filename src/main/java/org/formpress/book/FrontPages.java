package org.formpress.book;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.check.across.CrossFinding;
import org.formpress.form.BookDesign;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.render.BookPart;
import org.formpress.render.BookRenderer;

/**
 * The pages of a book that are not forms: cover, contents, summary, and those of refused forms. Their text and layout are in
 * {@code templates/booklet}.
 */
final class FrontPages {

    private static final String COVER = "cover";
    private static final String CONTENTS = "contents";
    private static final String SUMMARY = "summary";
    private static final String REFUSED = "refused";
    private static final String WORKBOOK = "workbook";

    /** Of the problems of a refused form, in characters. */
    private static final int MAX_FAULTS = 300;

    private final BookRenderer renderer;
    private final BookDesign design;
    private final Map<String, Object> book;
    private final List<BookVolume> volumes;
    private final BookFacts facts;
    private final boolean paged;

    /** @param layout all of it, or the part needed for one volume */
    FrontPages(BookRenderer renderer, BookLayout layout) {
        this.renderer = renderer;
        this.design = renderer.design();
        this.volumes = layout.volumes().stream()
                .filter(volume -> !volume.places().isEmpty())
                .toList();
        this.facts = layout.facts();
        this.paged = layout.settings().formats().stream()
                .anyMatch(format -> format == BookFormat.PDF || format == BookFormat.DOCX);
        this.book = BookValues.of(layout.settings(), layout.facts(), renderer);
    }

    /**
     * The parts before the forms of a volume, from cover to summary. Each is made on demand: the common contents of very many
     * volumes would fill the memory.
     */
    Iterator<BookPart> parts(BookVolume volume) {
        Map<String, Object> values = BookValues.with(book, "volume", volume.number());
        Stream<BookVolume> listed = volume.number() > 0 ? Stream.of(volume) : volumes.stream();
        Stream<Supplier<BookPart>> parts = Stream.concat(
                Stream.of(() -> renderer.part(design, COVER, BookValues.with(values, "places", places(volume)))),
                listed.map(each -> () -> contents(each, values)));
        boolean summed = facts.volumes() <= 1 || volume.number() == 0;
        return Stream.concat(parts, summed ? summary(values) : Stream.empty())
                .map(Supplier::get)
                .iterator();
    }

    private static List<Map<String, Object>> places(BookVolume volume) {
        return volume.places().stream().map(BookValues::place).toList();
    }

    private BookPart contents(BookVolume listed, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("listed", listed.number());
        all.put(
                "groups",
                BookPlace.byUnit(listed.places()).entrySet().stream()
                        .map(group -> Map.of(
                                "unit",
                                group.getKey(),
                                "places",
                                group.getValue().stream().map(BookValues::place).toList()))
                        .toList());
        return renderer.part(design, CONTENTS, all);
    }

    /** One part per volume, so that none gets longer than a volume's. */
    private Stream<Supplier<BookPart>> summary(Map<String, Object> values) {
        SummaryValues summary = new SummaryValues(volumes, facts, design, renderer.catalogue());
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(summary.values());
        return volumes.stream().map(volume -> () -> summary(volume, all, summary));
    }

    private BookPart summary(BookVolume volume, Map<String, Object> values, SummaryValues summary) {
        return renderer.part(design, SUMMARY, ofPart(volume, volumes, values, summary.places(volume)));
    }

    /**
     * The list with which a volume's workbook begins: of its forms, or in the common contents of those of all volumes, one part each.
     *
     * @param withForms  whether each form has a sheet too
     * @param mostSheets how many forms can have one
     */
    Iterator<BookPart> list(BookVolume volume, boolean withForms, int mostSheets) {
        List<BookVolume> listed = volume.number() > 0 ? List.of(volume) : volumes;
        SummaryValues summary = new SummaryValues(listed, facts, design, renderer.catalogue());
        Map<String, Object> values = new HashMap<>(book);
        values.putAll(summary.values());
        values.put("volume", volume.number());
        values.put("paged", paged);
        values.put("remarked", listed.stream().anyMatch(FrontPages::isRemarked));
        values.put("sheets", withForms);
        values.put("mostSheets", mostSheets);
        BookDesign landscape = design.landscape();
        return listed.stream()
                .map(each -> renderer.part(landscape, WORKBOOK, ofPart(each, listed, values, rows(each, summary))))
                .iterator();
    }

    private static boolean isRemarked(BookVolume volume) {
        return volume.places().stream()
                .map(BookPlace::entry)
                .anyMatch(entry ->
                        entry.isRefused() || !entry.result().contradictions().isEmpty());
    }

    private List<Map<String, Object>> rows(BookVolume volume, SummaryValues summary) {
        return volume.places().stream()
                .map(place -> row(place.entry().result(), summary.place(place)))
                .toList();
    }

    private Map<String, Object> row(BookEntry.Result result, Map<String, Object> place) {
        Stream<Problem> others =
                result.contradictions().stream().map(CrossFinding::finding).map(Finding::problem);
        return BookValues.with(
                BookValues.with(place, "faults", messages(result.problems().stream())),
                "contradictions",
                messages(others));
    }

    private String messages(Stream<Problem> problems) {
        String all = problems.map(problem -> problem.message(Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining());
        return renderer.printable(BookValues.excerpt(all, MAX_FAULTS));
    }

    /** The values for the part of a list that has the forms of one volume. */
    private static Map<String, Object> ofPart(
            BookVolume volume, List<BookVolume> all, Map<String, Object> values, List<Map<String, Object>> places) {
        Map<String, Object> part = new HashMap<>(values);
        part.put("listed", volume.number());
        part.put("first", volume == all.get(0));
        part.put("last", volume == all.get(all.size() - 1));
        part.put("places", places);
        return Map.copyOf(part);
    }

    /** The pages of a refused form. */
    BookPart refused(BookPlace place) {
        return refused(renderer, place);
    }

    /** The same outside a layout; the number of pages does not depend on the place. */
    static BookPart refused(BookRenderer renderer, BookPlace place) {
        List<Map<String, Object>> faults = place.entry().result().problems().stream()
                .map(problem -> fault(problem, renderer))
                .toList();
        return renderer.part(renderer.design(), REFUSED, Map.of("place", BookValues.place(place), "problems", faults));
    }

    private static Map<String, Object> fault(Problem problem, BookRenderer renderer) {
        return Map.of(
                "pointer", renderer.printable(problem.pointer()),
                "label", renderer.printable(problem.label()),
                "cell", renderer.printable(problem.cell()),
                "value", renderer.printable(problem.value()),
                "message", renderer.printable(problem.message(Locale.SIMPLIFIED_CHINESE)),
                "hint", renderer.printable(problem.hint(Locale.SIMPLIFIED_CHINESE)));
    }
}

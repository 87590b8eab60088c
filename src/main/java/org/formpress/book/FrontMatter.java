package org.formpress.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.formpress.form.BookDesign;
import org.formpress.form.Problem;
import org.formpress.render.Matter;
import org.formpress.render.Renderer;

/**
 * The pages of a book that are no forms: cover, contents, summary, and the pages that stand for refused forms. What they say and
 * how they look is the affair of {@code templates/booklet}.
 */
final class FrontMatter {

    private static final String COVER = "cover";
    private static final String CONTENTS = "contents";
    private static final String SUMMARY = "summary";
    private static final String REFUSED = "refused";

    private final Renderer renderer;
    private final BookDesign design;
    private final Map<String, Object> book;
    private final List<BookVolume> volumes;

    FrontMatter(Renderer renderer, BookSettings settings, List<BookVolume> volumes) {
        this.renderer = renderer;
        this.design = renderer.design();
        this.volumes =
                volumes.stream().filter(volume -> !volume.places().isEmpty()).toList();
        this.book = BookValues.of(settings, this.volumes, renderer);
    }

    /** What stands before the forms of a volume, from cover to summary. */
    List<Matter> of(BookVolume volume) {
        List<Matter> parts = new ArrayList<>();
        Map<String, Object> values = BookValues.with(book, "volume", volume.number());
        parts.add(renderer.matter(design, COVER, BookValues.with(values, "places", places(volume))));
        if (volume.number() > 0) {
            parts.add(contents(volume, values));
        } else {
            volumes.forEach(each -> parts.add(contents(each, values)));
        }
        if (volumes.size() < 2 || volume.number() == 0) {
            addSummary(parts, values);
        }
        return parts;
    }

    private static List<Map<String, Object>> places(BookVolume volume) {
        return volume.places().stream().map(BookValues::place).toList();
    }

    private Matter contents(BookVolume listed, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("listed", listed.number());
        all.put(
                "groups",
                Groups.byUnit(listed.places()).entrySet().stream()
                        .map(group -> Map.of(
                                "unit",
                                group.getKey(),
                                "places",
                                group.getValue().stream().map(BookValues::place).toList()))
                        .toList());
        return renderer.matter(design, CONTENTS, all);
    }

    /** One part for each volume, as none of them is to be longer than a volume's. */
    private void addSummary(List<Matter> parts, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(new Totals(volumes, design).values());
        for (BookVolume volume : volumes) {
            all.put("listed", volume.number());
            all.put("first", volume == volumes.get(0));
            all.put("last", volume == volumes.get(volumes.size() - 1));
            all.put("places", places(volume));
            parts.add(renderer.matter(design, SUMMARY, Map.copyOf(all)));
        }
    }

    /** The page that stands for a refused form. */
    Matter refused(BookPlace place) {
        return refused(renderer, BookValues.place(place), place.entry().problems());
    }

    /** The same before it is known where the form stands: it takes as many pages. */
    static Matter refused(Renderer renderer, BookEntry entry) {
        return refused(renderer, BookValues.place(new BookPlace(1, 1, entry)), entry.problems());
    }

    private static Matter refused(Renderer renderer, Map<String, Object> place, List<Problem> problems) {
        List<Map<String, Object>> faults =
                problems.stream().map(problem -> fault(problem, renderer)).toList();
        return renderer.matter(renderer.design(), REFUSED, Map.of("place", place, "problems", faults));
    }

    private static Map<String, Object> fault(Problem problem, Renderer renderer) {
        return Map.of(
                "pointer", renderer.printable(problem.pointer()),
                "label", renderer.printable(problem.label()),
                "value", renderer.printable(problem.value()),
                "message", renderer.printable(problem.message(Locale.SIMPLIFIED_CHINESE)),
                "hint", renderer.printable(problem.hint(Locale.SIMPLIFIED_CHINESE)));
    }
}

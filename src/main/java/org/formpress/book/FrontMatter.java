package org.formpress.book;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.formpress.form.BookDesign;
import org.formpress.problem.Problem;
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
    private final BookFacts facts;

    /** @param layout all of it, or what is needed for one volume */
    FrontMatter(Renderer renderer, BookLayout layout) {
        this.renderer = renderer;
        this.design = renderer.design();
        this.volumes = layout.volumes().stream()
                .filter(volume -> !volume.places().isEmpty())
                .toList();
        this.facts = layout.facts();
        this.book = BookValues.of(layout.settings(), layout.facts(), renderer);
    }

    /**
     * What stands before the forms of a volume, from cover to summary. Each part is made when it is asked for: the common
     * contents of very many volumes would fill the memory.
     */
    Iterator<Matter> of(BookVolume volume) {
        Map<String, Object> values = BookValues.with(book, "volume", volume.number());
        Stream<BookVolume> listed = volume.number() > 0 ? Stream.of(volume) : volumes.stream();
        Stream<Supplier<Matter>> parts = Stream.concat(
                Stream.of(() -> renderer.matter(design, COVER, BookValues.with(values, "places", places(volume)))),
                listed.map(each -> () -> contents(each, values)));
        boolean summed = facts.volumes() <= 1 || volume.number() == 0;
        return Stream.concat(parts, summed ? summary(values) : Stream.empty())
                .map(Supplier::get)
                .iterator();
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
    private Stream<Supplier<Matter>> summary(Map<String, Object> values) {
        Summary summary = new Summary(volumes, facts, design, renderer.catalogue());
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(summary.values());
        return volumes.stream().map(volume -> () -> summary(volume, all, summary));
    }

    private Matter summary(BookVolume volume, Map<String, Object> values, Summary summary) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("listed", volume.number());
        all.put("first", volume == volumes.get(0));
        all.put("last", volume == volumes.get(volumes.size() - 1));
        all.put("places", summary.places(volume));
        return renderer.matter(design, SUMMARY, Map.copyOf(all));
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

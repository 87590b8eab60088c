package org.formpress.read.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.Anchors;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadForm;
import org.formpress.read.file.ReadLine;
import org.formpress.read.ooxml.CarriedForm;

/**
 * Divides the blocks of a file among its forms. A form extends from its heading to the next; everything else (cover, contents,
 * summary) is made from the forms and ignored. Moved, deleted, copied or mixed forms are ambiguous and refused.
 */
final class BookParts {

    private final List<CarriedForm> forms;
    private final Map<Integer, List<ReadBlock>> blocks = new LinkedHashMap<>();
    private int place;

    BookParts(List<CarriedForm> forms) {
        this.forms = forms;
    }

    List<ReadForm> of(List<ReadBlock> all) throws RefusedException {
        for (ReadBlock block : all) {
            add(block);
        }
        checkOrder();
        List<ReadForm> parts = new ArrayList<>(forms.size());
        for (CarriedForm form : forms) {
            parts.add(new ReadForm(form.data(), blocks.getOrDefault(form.place(), List.of())));
        }
        return parts;
    }

    private void add(ReadBlock block) throws RefusedException {
        if (block instanceof ReadLine line
                && line.anchors().bookmarks().stream().anyMatch(BookmarkNames::isHeading)) {
            begin(new TreeSet<>(line.anchors().bookmarks()).first());
        } else if (place > 0) {
            blocks.computeIfAbsent(place, none -> new ArrayList<>()).add(block.withAnchors(this::own));
        }
    }

    private void begin(String mark) throws RefusedException {
        place = BookmarkNames.place(mark);
        if (place > 0 && blocks.put(place, new ArrayList<>()) != null) {
            throw FileRefusal.unreadable("file.book.twice", place, name(place));
        }
    }

    private void checkOrder() throws RefusedException {
        List<Integer> found = List.copyOf(blocks.keySet());
        for (CarriedForm form : forms) {
            if (!blocks.containsKey(form.place())) {
                throw FileRefusal.unreadable("file.book.missing", form.place(), form.name());
            }
        }
        for (int index = 0; index < forms.size(); index++) {
            CarriedForm form = forms.get(index);
            if (found.get(index) != form.place()) {
                throw FileRefusal.unreadable("file.book.moved", form.place(), form.name());
            }
        }
        if (found.size() > forms.size()) {
            int more = found.get(forms.size());
            throw FileRefusal.unreadable("file.book.twice", more, name(more));
        }
    }

    private String name(int place) {
        return forms.stream()
                .filter(form -> form.place() == place)
                .map(CarriedForm::name)
                .findFirst()
                .orElse("");
    }

    private Anchors own(Anchors anchors) throws RefusedException {
        if (anchors.bookmarks().isEmpty()) {
            return anchors;
        }
        Set<String> pointers = new HashSet<>();
        for (String mark : anchors.bookmarks()) {
            int other = BookmarkNames.place(mark);
            if (BookmarkNames.isHeading(mark) || other != place) {
                throw FileRefusal.unreadable("file.book.mixed", place, name(place), other, name(other));
            }
            pointers.add(BookmarkNames.pointer(mark));
        }
        return new Anchors(anchors.tags(), pointers);
    }
}

package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;
import static org.formpress.write.word.WordMl.children;
import static org.formpress.write.word.WordMl.value;
import static org.formpress.write.word.WordMl.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Faults of content controls and bookmarks. */
final class AnchorStructure {

    private static final int TAG_LENGTH = 64;

    private final Element document;
    private final List<String> faults = new ArrayList<>();

    AnchorStructure(Element document) {
        this.document = document;
    }

    List<String> faults() {
        controls();
        bookmarks();
        return faults;
    }

    private void controls() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (Element control : all(document, "sdt")) {
            Element properties = children(control, "sdtPr").get(0);
            unique(ids, values(properties, "id", "val"), "content control id");
            unique(tags, values(properties, "tag", "val"), "tag");
            if (all(control, "r").isEmpty()) {
                faults.add("content control " + values(properties, "tag", "val") + " has no run");
            }
        }
        tags.stream()
                .filter(tag -> tag.length() > TAG_LENGTH)
                .forEach(tag -> faults.add("tag " + tag + " has " + tag.length() + " characters"));
    }

    private void bookmarks() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Element start : all(document, "bookmarkStart")) {
            unique(ids, List.of(value(start, "id")), "bookmark id");
            unique(names, List.of(value(start, "name")), "bookmark name");
        }
        names.stream()
                .filter(name -> !name.matches("[A-Za-z][A-Za-z0-9_]{0,39}"))
                .forEach(name -> faults.add("bookmark name " + name + " is not allowed"));
        List<String> ends = values(document, "bookmarkEnd", "id");
        if (ends.size() != ids.size() || !ids.containsAll(ends)) {
            faults.add("bookmarks begin at " + ids.size() + " places and end at " + ends);
        }
    }

    private void unique(Set<String> seen, List<String> values, String what) {
        if (values.size() != 1) {
            faults.add("a content control has " + values.size() + " of: " + what);
        }
        for (String value : values) {
            if (!seen.add(value)) {
                faults.add(what + " " + value + " is there twice");
            }
        }
    }
}

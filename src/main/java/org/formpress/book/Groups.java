package org.formpress.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms of one 实施单位 together. */
final class Groups {

    private Groups() {}

    /** The units in the order in which they first come, each with its forms in their order in the book. */
    static Map<String, List<BookPlace>> byUnit(List<BookPlace> places) {
        Map<String, List<BookPlace>> groups = new LinkedHashMap<>();
        for (BookPlace place : places) {
            groups.computeIfAbsent(place.entry().unit(), unit -> new ArrayList<>())
                    .add(place);
        }
        return groups;
    }
}

package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;
import static org.formpress.write.word.WordMl.value;
import static org.formpress.write.word.WordMl.values;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Styles that are named but not there. */
final class StyleStructure {

    private StyleStructure() {}

    static List<String> faults(Element document, Element styles) {
        Set<String> known = all(styles, "style").stream()
                .map(style -> value(style, "styleId"))
                .collect(Collectors.toSet());
        Stream<String> inDocument =
                Stream.of("pStyle", "rStyle", "tblStyle").flatMap(kind -> values(document, kind, "val").stream());
        Stream<String> inStyles =
                Stream.of("basedOn", "next", "link").flatMap(kind -> values(styles, kind, "val").stream());
        return Stream.concat(inDocument, inStyles)
                .distinct()
                .filter(style -> !known.contains(style))
                .map(style -> "style " + style + " is named but not there")
                .toList();
    }
}

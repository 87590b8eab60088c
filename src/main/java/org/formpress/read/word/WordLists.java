package org.formpress.read.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.RelatedParts;
import org.formpress.read.ooxml.XmlCursor;

/** The lists of a file (ISO/IEC 29500-1, 17.9): what their levels look like. */
final class WordLists {

    /** Levels by the list they are defined for, and the list that each numbering stands for. */
    private final Map<String, Map<Integer, ListLevel>> levels = new HashMap<>();

    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Map<Integer, ListLevel>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();

    /** Reads the part with the lists, if there is one. */
    static WordLists of(RelatedParts parts, FileBounds bounds) throws RefusedException {
        WordLists read = new WordLists();
        byte[] xml = parts.content("numbering");
        if (xml.length > 0) {
            XmlCursor cursor = new XmlCursor(parts.name("numbering"), xml, bounds);
            while (cursor.next()) {
                if (cursor.atStart() && cursor.name().equals("abstractNum")) {
                    read.list(cursor);
                } else if (cursor.atStart() && cursor.name().equals("num")) {
                    read.numbering(cursor);
                }
            }
        }
        return read;
    }

    private void list(XmlCursor cursor) throws RefusedException {
        Map<Integer, ListLevel> read = new HashMap<>();
        levels.put(cursor.attribute("abstractNumId"), read);
        cursor.children(name -> {
            if (name.equals("lvl")) {
                read.put(ListLevel.number(cursor.attribute("ilvl")), ListLevel.read(cursor));
            }
        });
    }

    private void numbering(XmlCursor cursor) throws RefusedException {
        String id = cursor.attribute("numId");
        cursor.children(name -> {
            if (name.equals("abstractNumId")) {
                lists.put(id, cursor.attribute("val"));
            } else if (name.equals("lvlOverride")) {
                override(id, cursor);
            }
        });
    }

    private void override(String id, XmlCursor cursor) throws RefusedException {
        int level = ListLevel.number(cursor.attribute("ilvl"));
        cursor.children(name -> {
            if (name.equals("startOverride")) {
                starts.computeIfAbsent(id, none -> new HashMap<>())
                        .put(level, ListLevel.number(cursor.attribute("val")));
            } else if (name.equals("lvl")) {
                overrides.computeIfAbsent(id, none -> new HashMap<>()).put(level, ListLevel.read(cursor));
            }
        });
    }

    /** The list that a numbering counts in; empty if there is no such numbering. */
    String list(String numbering) {
        return lists.getOrDefault(numbering, "");
    }

    Optional<ListLevel> level(String numbering, int level) {
        ListLevel own = overrides.getOrDefault(numbering, Map.of()).get(level);
        return own != null
                ? Optional.of(own)
                : Optional.ofNullable(
                        levels.getOrDefault(list(numbering), Map.of()).get(level));
    }

    /** The level that a paragraph style has in a numbering; 0 if none is for it. */
    int levelOf(String style, String numbering) {
        return levels.getOrDefault(list(numbering), Map.of()).entrySet().stream()
                .filter(level -> level.getValue().style().equals(style))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** Whether the levels are defined by a style, of another list, which is not followed here. */
    boolean isUnclear(String numbering) {
        return lists.containsKey(numbering)
                && levels.getOrDefault(list(numbering), Map.of()).isEmpty()
                && overrides.getOrDefault(numbering, Map.of()).isEmpty();
    }

    /** The number that a level of a numbering begins again with; empty for one that goes on. */
    Optional<Integer> start(String numbering, int level) {
        return Optional.ofNullable(starts.getOrDefault(numbering, Map.of()).get(level));
    }
}

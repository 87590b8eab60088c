package org.formpress.read.file;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The JSON Pointers that the anchors of a cell or line name.
 *
 * @param tags      from content controls; copying a control copies its tag
 * @param bookmarks from bookmarks; an editor renames copies, and the new name may look like a pointer but be none
 */
public record Anchors(Set<String> tags, Set<String> bookmarks) {

    /** No anchor. */
    public static final Anchors NONE = new Anchors(Set.of(), Set.of());

    public Anchors {
        tags = Set.copyOf(tags);
        bookmarks = Set.copyOf(bookmarks);
    }

    /** The same with other pointers. */
    public Anchors renamed(UnaryOperator<String> names) {
        return isEmpty()
                ? this
                : new Anchors(
                        tags.stream().map(names).collect(Collectors.toSet()),
                        bookmarks.stream().map(names).collect(Collectors.toSet()));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return tags.isEmpty() && bookmarks.isEmpty();
    }

    /** The pointer that a message names: the first that is a value of the form; empty for none. */
    public static String first(Collection<String> pointers, Set<String> known) {
        return pointers.stream().filter(known::contains).sorted().findFirst().orElse("");
    }

    /** Pointers as a message lists them. */
    public static String listed(Collection<String> pointers) {
        return pointers.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The values they name; more than one, or one that is unknown, means that the anchors contradict each other. */
    public Set<String> pointers(Set<String> known) {
        Set<String> pointers = new HashSet<>(bookmarks);
        pointers.retainAll(known);
        pointers.addAll(tags);
        return pointers;
    }
}

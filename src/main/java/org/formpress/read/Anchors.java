package org.formpress.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the anchors of a place say which value stands there, as JSON Pointers.
 *
 * @param tags      of content controls; whoever copies a value with its control copies its tag
 * @param bookmarks of bookmarks; an editor that copies one gives it another name, which may look like a pointer and is none
 */
public record Anchors(Set<String> tags, Set<String> bookmarks) {

    /** No anchor. */
    public static final Anchors NONE = new Anchors(Set.of(), Set.of());

    public Anchors {
        tags = Set.copyOf(tags);
        bookmarks = Set.copyOf(bookmarks);
    }

    /** The same with the pointers of another edition. */
    Anchors renamed(UnaryOperator<String> names) {
        return isEmpty()
                ? this
                : new Anchors(
                        tags.stream().map(names).collect(Collectors.toSet()),
                        bookmarks.stream().map(names).collect(Collectors.toSet()));
    }

    boolean isEmpty() {
        return tags.isEmpty() && bookmarks.isEmpty();
    }

    /** What of some pointers a message names first: a value of the form, if there is one. */
    static String first(Collection<String> pointers, Set<String> known) {
        return pointers.stream().filter(known::contains).sorted().findFirst().orElse("");
    }

    /** Pointers as a message lists them. */
    static String listed(Collection<String> pointers) {
        return pointers.stream().sorted().collect(Collectors.joining(", "));
    }

    /** The values that stand there; more than one, or one that is not known, means that the anchors contradict. */
    Set<String> pointers(Set<String> known) {
        Set<String> pointers = new HashSet<>(bookmarks);
        pointers.retainAll(known);
        pointers.addAll(tags);
        return pointers;
    }
}

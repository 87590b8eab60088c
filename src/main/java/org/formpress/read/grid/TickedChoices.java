package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.model.TickBoxes;
import org.formpress.text.Unseen;

/**
 * Reads which choices a cell says are ticked, in whatever way a clerk did it: a tick in the place of a box, beside it, or behind the
 * text; the chosen text alone. Nothing is guessed: a tick between two texts that could be of either makes the cell unreadable.
 */
final class TickedChoices {

    private final TickBoxes boxes;
    private final String text;
    private final boolean bracketed;
    private final Pattern number;
    private final List<String> found = new ArrayList<>();
    // Before each found text, and behind the last one.
    private final List<StringBuilder> marks = new ArrayList<>(List.of(new StringBuilder()));

    private TickedChoices(TickBoxes boxes, String text) {
        this.boxes = boxes;
        String seen = Unseen.removed(text);
        String freed = TickMarks.freed(seen);
        // Brackets that belong to the choices stay.
        this.bracketed = !freed.equals(seen)
                && boxes.printed().stream()
                        .allMatch(choice -> TickMarks.freed(choice).equals(choice));
        this.text = bracketed ? freed : seen;
        this.number =
                Pattern.compile("[0-9]{1,3}" + Pattern.quote(boxes.numbers().replace("1", "")));
    }

    /** The ticked texts, from left to right; empty if the text says something else than which choices are ticked. */
    static Optional<List<String>> in(TickBoxes boxes, String text) {
        TickedChoices choices = new TickedChoices(boxes, text);
        return choices.isTakenApart() ? choices.ticked() : Optional.empty();
    }

    private boolean isTakenApart() {
        for (int at = 0; at < text.length(); ) {
            int end = word(at);
            end = end > at ? end : mark(at);
            if (end == at) {
                return false;
            }
            at = end;
        }
        return new HashSet<>(found).size() == found.size();
    }

    /** The end of the longest choice that stands at an index, which is noted; the index itself if there is none. */
    private int word(int at) {
        String longest = "";
        int end = at;
        for (String choice : boxes.printed()) {
            int to = endOf(choice, at);
            if (to > end) {
                longest = choice;
                end = to;
            }
        }
        if (end > at) {
            found.add(longest);
            marks.add(new StringBuilder());
        }
        return end;
    }

    /** Where a choice ends that stands at an index, whatever blanks and line ends are in it; the index itself if it does not. */
    private int endOf(String choice, int from) {
        int at = from;
        for (int wanted = 0; wanted < choice.length(); wanted++) {
            if (TickMarks.isBlank(choice.charAt(wanted))) {
                continue;
            }
            while (at > from && at < text.length() && TickMarks.isBlank(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || text.charAt(at) != choice.charAt(wanted)) {
                return from;
            }
            at++;
        }
        return at;
    }

    /** The end of the mark, blank or number that stands at an index; the index itself if there is none. */
    private int mark(int at) {
        StringBuilder here = marks.get(marks.size() - 1);
        Matcher numbered = number.matcher(text).region(at, text.length());
        if (!boxes.numbers().isEmpty() && numbered.lookingAt()) {
            here.append(TickMarks.NUMBER);
            return numbered.end();
        }
        Optional<Character> sign = TickMarks.sign(text.codePointAt(at));
        sign.ifPresent(here::append);
        return sign.isPresent() ? text.offsetByCodePoints(at, 1) : at;
    }

    private Optional<List<String>> ticked() {
        boolean unmarked = marks.stream().allMatch(signs -> TickMarks.areNone(signs.toString()));
        if (unmarked && found.size() < 2) {
            return Optional.of(found);
        }
        boolean whole = found.containsAll(boxes.printed());
        return found.isEmpty() ? Optional.empty() : withTicks().filter(texts -> whole || !texts.isEmpty());
    }

    private Optional<List<String>> withTicks() {
        List<String> ticked = new ArrayList<>();
        Optional<TickMarks> before = TickMarks.first(marks.get(0).toString());
        for (int index = 0; index < found.size(); index++) {
            String signs = marks.get(index + 1).toString();
            Optional<TickMarks> behind = index == found.size() - 1 ? TickMarks.last(signs) : between(signs);
            if (before.isEmpty() || behind.isEmpty()) {
                return Optional.empty();
            }
            if (before.get().behind() || behind.get().before()) {
                ticked.add(found.get(index));
            }
            before = behind;
        }
        return Optional.of(ticked);
    }

    /** Where people type marks in brackets does not follow from where the form prints its boxes. */
    private Optional<TickMarks> between(String signs) {
        if (!bracketed) {
            return TickMarks.between(signs, boxes.after());
        }
        Optional<TickMarks> read = TickMarks.between(signs, true);
        boolean behind = TickMarks.areNone(marks.get(0).toString())
                && !TickMarks.areNone(marks.get(marks.size() - 1).toString());
        return behind || read.equals(TickMarks.between(signs, false)) ? read : Optional.empty();
    }
}

package org.formpress.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A value that prints as all the texts of which it may be one, each with a box, as forms on paper do: {@code ☑新增项目　□延续项目}.
 *
 * @param choices the texts, in the order in which they print
 * @param value   the one that is ticked; empty for none. Unfinished data may have another text: it prints behind the choices, ticked
 * @param after   whether each box stands behind its text
 * @param numbers how the first choice is numbered, such as {@code 1、}; empty for choices without numbers
 */
public record TickBoxes(List<String> choices, String value, boolean after, String numbers) {

    /** U+2611, ballot box with check. */
    public static final String TICKED = "☑";

    /** U+25A1, white square, which fonts have as large as a hanzi. */
    public static final String OPEN = "□";

    /** Parts the choices, and is where lines end: U+3000, ideographic space. */
    public static final char SEPARATOR = '\u3000';

    private static final String FIRST = "1";

    public TickBoxes {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new InvalidDocumentException(
                    "text=\"choices\" needs a pointer to a value of which the schema lists the texts (enum)");
        }
        if (!numbers.isEmpty() && !numbers.contains(FIRST)) {
            throw new InvalidDocumentException(
                    "numbers=\"" + numbers + "\" is not known; allowed: the number of the first choice, such as 1、");
        }
    }

    /** The choices, and behind them a value that is none of them. */
    public List<String> printed() {
        if (value.isEmpty() || choices.contains(value)) {
            return choices;
        }
        List<String> all = new ArrayList<>(choices);
        all.add(value);
        return all;
    }

    /** The same choices with another one ticked. */
    public TickBoxes withValue(String other) {
        return new TickBoxes(choices, other, after, numbers);
    }

    /** What the cell prints. */
    public String text() {
        StringBuilder text = new StringBuilder();
        List<String> all = printed();
        for (int index = 0; index < all.size(); index++) {
            String choice = all.get(index);
            String box = choice.equals(value) ? TICKED : OPEN;
            text.append(index == 0 ? "" : SEPARATOR).append(number(index));
            text.append(after ? choice + box : box + choice);
        }
        return text.toString();
    }

    private String number(int index) {
        return numbers.replace(FIRST, Integer.toString(index + 1));
    }
}

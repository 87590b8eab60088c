package org.formpress.prove;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.formpress.problem.Problem;

/**
 * A promise that a form does not keep.
 *
 * @param where     the file at fault, such as {@code typical.json → docx}
 * @param code      what is wrong: the key of a message after {@code prove.}
 * @param arguments of that message
 * @param problem   what is wrong with data, in its own words
 */
public record Flaw(String where, String code, List<String> arguments, Optional<Problem> problem) {

    private static final int LONGEST = 80;

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    static Flaw of(String where, String code, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        return new Flaw(where, code, texts, Optional.empty());
    }

    static Flaw of(String where, Problem problem) {
        return new Flaw(where, "problem", List.of(), Optional.of(problem));
    }

    /** The beginning of a long text. */
    static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "……";
    }
}

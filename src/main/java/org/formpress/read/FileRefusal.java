package org.formpress.read;

import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;

/** Why a file as a whole is refused. */
public final class FileRefusal {

    private FileRefusal() {}

    /**
     * A file that may be meant to do harm, or is damaged.
     *
     * @param code      a key of the message bundles
     * @param arguments what the message needs
     */
    public static RefusedException unsafe(String code, Object... arguments) {
        return of(Kind.UNSAFE_FILE, "", code, arguments);
    }

    /** A file that was not made here, or that cannot be understood any more. */
    public static RefusedException unreadable(String code, Object... arguments) {
        return unreadableAt("", code, arguments);
    }

    /** The same, about one value. */
    static RefusedException unreadableAt(String pointer, String code, Object... arguments) {
        return of(Kind.UNREADABLE_FILE, pointer, code, arguments);
    }

    /** A file of a format that is not read. */
    static RefusedException unsupported(String code, Object... arguments) {
        return of(Kind.UNSUPPORTED_FILE, "", code, arguments);
    }

    /**
     * The refusal of one of several forms in a file, which says first which one it is.
     *
     * @param number counted from 1
     * @param forms  how many there are
     */
    static RefusedException ofForm(int number, int forms, RefusedException cause) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "file.form.number", "", "", "", List.of(Integer.toString(number), Integer.toString(forms))));
        problems.addAll(cause.problems());
        RefusedException refusal = new RefusedException(cause.kind(), problems);
        refusal.initCause(cause);
        return refusal;
    }

    /** The same refusal with the names that values have on their form. */
    static RefusedException named(RefusedException cause, Form form) {
        List<Problem> problems = cause.problems().stream()
                .map(problem -> problem.pointer().isEmpty() ? problem : named(problem, form))
                .toList();
        RefusedException refusal = new RefusedException(cause.kind(), problems);
        refusal.initCause(cause);
        return refusal;
    }

    private static Problem named(Problem problem, Form form) {
        String[] arguments = problem.arguments().toArray(String[]::new);
        return form.problem(problem.code(), problem.pointer(), problem.value(), arguments);
    }

    private static RefusedException of(Kind kind, String pointer, String code, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new RefusedException(kind, List.of(new Problem(code, pointer, "", "", texts)));
    }
}

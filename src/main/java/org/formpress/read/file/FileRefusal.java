package org.formpress.read.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.formpress.form.Form;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;

/** Makes the refusals of whole files. */
public final class FileRefusal {

    private FileRefusal() {}

    /**
     * The file may be malicious, or is damaged.
     *
     * @param code      key in the message bundles
     * @param arguments of the message
     */
    public static RefusedException unsafe(String code, Object... arguments) {
        return of(Kind.UNSAFE_FILE, "", code, arguments);
    }

    /** The same, with its cause for the log. */
    public static RefusedException unsafe(Throwable cause, String code, Object... arguments) {
        return because(cause, unsafe(code, arguments));
    }

    /** The file was not made here, or cannot be understood any more. */
    public static RefusedException unreadable(String code, Object... arguments) {
        return unreadableAt("", code, arguments);
    }

    /** The same, with its cause for the log. */
    public static RefusedException unreadable(Throwable cause, String code, Object... arguments) {
        return because(cause, unreadable(code, arguments));
    }

    private static RefusedException because(Throwable cause, RefusedException refusal) {
        refusal.initCause(cause);
        return refusal;
    }

    /** The same, about one value. */
    public static RefusedException unreadableAt(String pointer, String code, Object... arguments) {
        return of(Kind.UNREADABLE_FILE, pointer, code, arguments);
    }

    /** The same, about one cell of a workbook. @param cell such as {@code 自评表!F12}; empty in other files */
    public static RefusedException unreadableIn(String cell, String pointer, String code, Object... arguments) {
        return in(problem -> cell, unreadableAt(pointer, code, arguments));
    }

    /** The same refusal with the cells of a workbook that its problems are about. */
    public static RefusedException in(Function<Problem, String> cells, RefusedException refusal) {
        List<Problem> problems = refusal.problems().stream()
                .map(problem -> problem.cell().isEmpty() ? problem.at(cells.apply(problem)) : problem)
                .toList();
        return because(refusal, new RefusedException(refusal.kind(), problems));
    }

    /** The file has an unsupported format. */
    public static RefusedException unsupported(String code, Object... arguments) {
        return of(Kind.UNSUPPORTED_FILE, "", code, arguments);
    }

    /**
     * The refusal of one of several forms in a file; its first problem says which form.
     *
     * @param number counted from 1
     * @param forms  how many there are
     */
    public static RefusedException ofForm(int number, int forms, RefusedException cause) {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                "file.form.number", "", "", "", List.of(Integer.toString(number), Integer.toString(forms))));
        problems.addAll(cause.problems());
        return because(cause, new RefusedException(cause.kind(), problems));
    }

    /** The same refusal with the names of values on their form. */
    public static RefusedException named(RefusedException cause, Form form) {
        List<Problem> problems = cause.problems().stream()
                .map(problem -> problem.pointer().isEmpty() ? problem : named(problem, form))
                .toList();
        return because(cause, new RefusedException(cause.kind(), problems));
    }

    private static Problem named(Problem problem, Form form) {
        String[] arguments = problem.arguments().toArray(String[]::new);
        return form.problem(problem.code(), problem.pointer(), problem.value(), arguments)
                .at(problem.cell());
    }

    private static RefusedException of(Kind kind, String pointer, String code, Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(String::valueOf).toList();
        return new RefusedException(kind, List.of(new Problem(code, pointer, "", "", texts)));
    }
}

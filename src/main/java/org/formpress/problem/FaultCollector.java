package org.formpress.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.formpress.json.Pointers;

/**
 * Collects the faults of one input. Keeps the first hundred and counts the rest, so that no input can fill the memory.
 */
public final class FaultCollector {

    /** How many faults are kept. */
    public static final int MAX = 100;

    /** The code of the entry that counts the rest. */
    public static final String MORE = "more";

    private final List<Fault> kept = new ArrayList<>();
    private long omitted;

    /** @param fault evaluated only if it will be kept */
    public void add(Supplier<Fault> fault) {
        if (kept.size() == MAX) {
            omitted++;
            return;
        }
        Fault next = fault.get();
        if (!kept.contains(next) && !isSettled(next.pointer())) {
            kept.add(next);
        }
    }

    // Unreadable numbers are null in the tree, and names with bad characters are in no form: faults the schema finds
    // there add nothing.
    private boolean isSettled(String pointer) {
        return kept.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .anyMatch(fault ->
                        fault.code().startsWith("number") || fault.code().startsWith("name"));
    }

    /** Whether there is no fault. */
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** All faults, or the first hundred and a final entry that counts the rest; {@code naming} adds the labels. */
    public List<Problem> problems(Function<Fault, Problem> naming) {
        List<Problem> problems = new ArrayList<>(kept.stream().map(naming).toList());
        if (omitted > 0) {
            problems.add(naming.apply(Fault.whole(MORE, Long.toString(omitted))));
        }
        return problems;
    }

    /** The refusal that reports all faults; {@code naming} adds the labels. There must be at least one fault. */
    public RefusedException refusal(RefusedException.Kind kind, Function<Fault, Problem> naming) {
        return new RefusedException(kind, problems(naming));
    }

    /** The refusal of data whose form is unknown: fields are labelled with their own names. */
    public RefusedException refusal(RefusedException.Kind kind) {
        return refusal(kind, FaultCollector::unnamed);
    }

    private static Problem unnamed(Fault fault) {
        return new Problem(
                fault.code(), fault.pointer(), Pointers.last(fault.pointer()), fault.value(), fault.arguments());
    }
}

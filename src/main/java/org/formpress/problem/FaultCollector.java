package org.formpress.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.formpress.json.Pointers;

/** Every fault of one reading. The first hundred are kept and the others counted, so that no input fills the memory. */
public final class FaultCollector {

    static final int MAX = 100;

    /** Of the entry that counts those that are not kept. */
    static final String MORE = "more";

    private final List<Fault> kept = new ArrayList<>();
    private long omitted;

    /** @param fault is asked for only when it will be kept */
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

    // A number that was not read is null in the tree, and a name with bad characters is no field of any form: what the
    // schema has to say about them is no news.
    private boolean isSettled(String pointer) {
        return kept.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .anyMatch(fault ->
                        fault.code().startsWith("number") || fault.code().startsWith("name"));
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    public RefusedException refusal(RefusedException.Kind kind, Function<Fault, Problem> naming) {
        List<Problem> problems = new ArrayList<>(kept.stream().map(naming).toList());
        if (omitted > 0) {
            problems.add(naming.apply(Fault.whole(MORE, Long.toString(omitted))));
        }
        return new RefusedException(kind, problems);
    }

    /** For data whose form is not known: fields go by their own names. */
    public RefusedException refusal(RefusedException.Kind kind) {
        return refusal(kind, FaultCollector::unnamed);
    }

    private static Problem unnamed(Fault fault) {
        return new Problem(
                fault.code(), fault.pointer(), Pointers.last(fault.pointer()), fault.value(), fault.arguments());
    }
}

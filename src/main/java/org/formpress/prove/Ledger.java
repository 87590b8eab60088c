package org.formpress.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was looked at so far, and what is wrong. */
final class Ledger implements Witness {

    private final Map<Promise, Integer> cases = new EnumMap<>(Promise.class);
    private final Map<Promise, List<Flaw>> flaws = new EnumMap<>(Promise.class);

    @Override
    public void sees(Promise promise) {
        cases.merge(promise, 1, Integer::sum);
    }

    @Override
    public void tells(Promise promise, Flaw flaw) {
        flaws.computeIfAbsent(promise, any -> new ArrayList<>()).add(flaw);
    }

    /** How many flaws a promise has so far. */
    int flaws(Promise promise) {
        return flaws.getOrDefault(promise, List.of()).size();
    }

    List<Verdict> verdicts() {
        return Arrays.stream(Promise.values())
                .map(promise ->
                        new Verdict(promise, cases.getOrDefault(promise, 0), flaws.getOrDefault(promise, List.of())))
                .toList();
    }
}

package org.formpress.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Takes one of several ways, each as often as its weight says. */
final class Chance<T> {

    private record Way<T>(int upTo, Supplier<? extends T> way) {}

    private final Random random;
    private final List<Way<T>> ways = new ArrayList<>();
    private int weights;

    Chance(Random random) {
        this.random = random;
    }

    /** One way more. @param weight at least 1 */
    Chance<T> or(int weight, Supplier<? extends T> way) {
        weights += weight;
        ways.add(new Way<>(weights, way));
        return this;
    }

    /** What the way that is taken gives. */
    T next() {
        int at = random.nextInt(weights);
        return ways.stream()
                .filter(way -> at < way.upTo())
                .findFirst()
                .orElseThrow()
                .way()
                .get();
    }
}

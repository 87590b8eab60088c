package org.formpress.bench;

import java.util.List;
import java.util.function.Function;

/** Gives out its members in turn, for ever. Not safe for use by several threads. */
final class Turns<T> {

    private final List<T> members;
    private int next;

    Turns(List<T> members) {
        this.members = members;
    }

    T next() {
        T member = members.get(next);
        next = (next + 1) % members.size();
        return member;
    }

    <R> Turns<R> map(Function<T, R> change) {
        return new Turns<>(members.stream().map(change).toList());
    }
}

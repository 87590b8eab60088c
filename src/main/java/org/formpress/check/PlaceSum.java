package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;

/** Adds the amounts at several places. */
final class PlaceSum {

    private PlaceSum() {}

    /** The sum of the amounts present; empty if there are none. */
    static Optional<BigDecimal> of(List<RulePlace> places, RuleRow row) {
        return of(places, Optional.empty(), row);
    }

    /** The same of the rows of a name alone, if there is one. */
    static Optional<BigDecimal> of(List<RulePlace> places, Optional<NamedRows> where, RuleRow row) {
        return places.stream()
                .flatMap(place -> nodes(place, where, Optional.empty(), row).stream())
                .flatMap(node -> Amounts.of(node).stream())
                .reduce(BigDecimal::add);
    }

    /** The same if every place, and every row of one that is not of a part, has an amount; otherwise empty. */
    static Optional<BigDecimal> ofAll(
            List<RulePlace> places, Optional<NamedRows> where, Optional<NamedRows> parts, RuleRow row) {
        return places.stream().allMatch(place -> isWhole(place, where, parts, row))
                ? of(places, where, row)
                : Optional.empty();
    }

    private static boolean isWhole(RulePlace place, Optional<NamedRows> where, Optional<NamedRows> parts, RuleRow row) {
        List<JsonNode> nodes = nodes(place, where, parts, row);
        return !nodes.isEmpty()
                && nodes.stream().allMatch(node -> Amounts.of(node).isPresent());
    }

    /** @param not names of rows that do not count; with those of {@code where} alone, if it is there */
    private static List<JsonNode> nodes(
            RulePlace place, Optional<NamedRows> where, Optional<NamedRows> not, RuleRow row) {
        List<JsonNode> nodes = new ArrayList<>();
        if (where.isPresent()) {
            where.get().split(place, row, nodes::add, other -> {});
        } else if (not.isPresent()) {
            not.get().split(place, row, part -> {}, nodes::add);
        } else {
            place.forEach(row, nodes::add);
        }
        return nodes;
    }
}

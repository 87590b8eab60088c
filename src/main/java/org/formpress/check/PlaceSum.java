package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.money.Amounts;
import org.jspecify.annotations.Nullable;

/** Adds the amounts at several places. */
final class PlaceSum {

    private @Nullable BigDecimal total;

    private PlaceSum() {}

    /** The sum of the amounts present; empty if there are none. */
    static Optional<BigDecimal> of(List<RulePlace> places, RuleRow row) {
        PlaceSum sum = new PlaceSum();
        places.forEach(place -> place.forEach(row, sum::add));
        return Optional.ofNullable(sum.total);
    }

    /** The same if every place, and every row of one, has an amount; otherwise empty. */
    static Optional<BigDecimal> ofAll(List<RulePlace> places, RuleRow row) {
        return places.stream().allMatch(place -> isWhole(place, row)) ? of(places, row) : Optional.empty();
    }

    private static boolean isWhole(RulePlace place, RuleRow row) {
        List<JsonNode> nodes = new ArrayList<>();
        place.forEach(row, nodes::add);
        return !nodes.isEmpty()
                && nodes.stream().allMatch(node -> Amounts.of(node).isPresent());
    }

    private void add(JsonNode node) {
        Amounts.of(node).ifPresent(amount -> total = total == null ? amount : total.add(amount));
    }
}

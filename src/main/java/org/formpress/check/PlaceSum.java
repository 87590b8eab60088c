package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** The same if every place, and every row of one that is not of a part, has an amount; otherwise empty. */
    static Optional<BigDecimal> ofAll(List<RulePlace> places, Optional<PartRows> parts, RuleRow row) {
        return places.stream().allMatch(place -> isWhole(place, parts.filter(rows -> rows.areIn(place)), row))
                ? of(places, row)
                : Optional.empty();
    }

    private static boolean isWhole(RulePlace place, Optional<PartRows> parts, RuleRow row) {
        List<JsonNode> nodes = nodes(place, row);
        List<JsonNode> names = parts.map(rows -> nodes(rows.name(), row)).orElse(List.of());
        return !nodes.isEmpty()
                && IntStream.range(0, nodes.size())
                        .allMatch(i -> Amounts.of(nodes.get(i)).isPresent()
                                || parts.isPresent() && parts.get().isPart(names.get(i)));
    }

    private static List<JsonNode> nodes(RulePlace place, RuleRow row) {
        List<JsonNode> nodes = new ArrayList<>();
        place.forEach(row, nodes::add);
        return nodes;
    }

    private void add(JsonNode node) {
        Amounts.of(node).ifPresent(amount -> total = total == null ? amount : total.add(amount));
    }
}

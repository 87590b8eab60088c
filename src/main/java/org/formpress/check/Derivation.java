package org.formpress.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.formpress.money.Amounts;

/** A kind of rule that tells what its value is, so that it can be filled in where it is missing. */
interface Derivation {

    RulePlace value();

    /** What the value is; empty unless everything that it follows from is there. */
    Optional<JsonNode> derived(RuleRow row);

    /** A rate or score as forms print it: rounded half up to two decimals. */
    static JsonNode rounded(BigDecimal amount) {
        return DecimalNode.valueOf(amount.setScale(Amounts.MIN_DECIMALS, RoundingMode.HALF_UP));
    }
}

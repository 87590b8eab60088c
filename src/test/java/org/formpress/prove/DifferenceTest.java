package org.formpress.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static final SeenCell LABEL = new SeenCell(0, 0, 0, 2, 1, "项目名称", "");
    private static final SeenCell VALUE = new SeenCell(0, 0, 1, 1, 1, "党建平台", "/projectName");
    private static final List<SeenCell> MODEL = List.of(LABEL, VALUE);

    @Test
    void equalCellsDifferInNothing() {
        assertThat(between(LABEL, VALUE)).isEmpty();
    }

    @Test
    void anotherTextIsToldWithItsPlace() {
        assertThat(between(LABEL, new SeenCell(0, 0, 1, 1, 1, "党建", "/projectName")))
                .containsExactly("cell.text [1, 1, 2, /projectName, 党建平台, 党建]");
    }

    @Test
    void otherSpansAreTold() {
        assertThat(between(new SeenCell(0, 0, 0, 1, 1, "项目名称", ""), VALUE))
                .containsExactly("cell.spans [1, 1, 1, , 2×1, 1×1]");
    }

    @Test
    void anotherPointerIsTold() {
        assertThat(between(LABEL, new SeenCell(0, 0, 1, 1, 1, "党建平台", "/name")))
                .containsExactly("cell.pointer [1, 1, 2, /projectName, /projectName, /name]");
    }

    @Test
    void cellsThatAreMissingOrTooManyAreTold() {
        assertThat(between(LABEL, new SeenCell(0, 1, 1, 1, 1, "", "")))
                .containsExactly("cell.missing [1, 1, 2, /projectName, 党建平台]", "cell.extra [1, 2, 2, , ]");
    }

    @Test
    void anotherOrderIsTold() {
        assertThat(between(VALUE, LABEL)).containsExactly("cell.order []");
    }

    private static List<String> between(SeenCell... seen) {
        return Difference.between("a", MODEL, List.of(seen)).stream()
                .map(flaw -> flaw.code() + " " + flaw.arguments())
                .toList();
    }
}

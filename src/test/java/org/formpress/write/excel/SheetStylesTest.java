package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.formpress.model.Alignment;
import org.junit.jupiter.api.Test;

class SheetStylesTest {

    private static CellLook look(String format) {
        CellLook.Font font = new CellLook.Font("宋体", 10, false);
        return new CellLook(font, format, Alignment.END, false, CellLook.Rules.ALL, false, true, CellLook.Fill.NONE);
    }

    @Test
    void aWorkbookHasNoMoreNumberFormatsThanExcelTakes() {
        SheetStyles styles = new SheetStyles();
        int plain = styles.of(look("#,##0.00"));
        for (int room = 1; room <= 300; room++) {
            styles.of(look("_0".repeat(room) + "#,##0.00"));
        }
        String xml = new String(styles.xml(), UTF_8);

        assertThat(Pattern.compile("<numFmt ").matcher(xml).results()).hasSize(200);
        assertThat(styles.of(look("_0".repeat(201) + "#,##0.00"))).isEqualTo(plain);
        assertThat(styles.of(look("_0".repeat(200) + "#,##0.00"))).isNotEqualTo(plain);
    }

    @Test
    void oneLookHasOneNumber() {
        SheetStyles styles = new SheetStyles();

        assertThat(styles.of(look("@"))).isEqualTo(styles.of(look("@"))).isPositive();
    }
}

package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Forms;
import org.formpress.fill.LargeWorkbook;
import org.junit.jupiter.api.Test;

class LargeWorkbookTest {

    @Test
    void fiveHundredProjectsWithFourThousandIndicatorsComeBack() throws Exception {
        Iterator<FilledForm> read = new WorkbookReader(() -> Forms.CATALOGUE, FileBounds.DEFAULT, any -> List.of())
                .read(LargeWorkbook.bytes());

        for (JsonNode form : LargeWorkbook.projects()) {
            FilledForm filled = read.next();
            assertThat(filled.origin().problems()).isEmpty();
            assertThat(Forms.meaning(Forms.tree(filled.json()))).isEqualTo(Forms.meaning(form));
        }
        assertThat(read.hasNext()).isFalse();
    }
}

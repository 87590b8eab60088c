package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.RandomForms;
import org.formpress.model.Table;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfReader;

/** Whatever a form holds, its PDF loses no text and breaks no grid. */
class AnyFormTest {

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void itsPdfSaysWhatTheModelSays(@ForAll("forms") byte[] json) {
        Printed printed = Project.print(json);
        PdfForm read = PdfReader.read(printed.pdf());
        List<JoinedTable> tables = JoinedTable.of(read);
        List<Table> expected = ModelTable.tablesOf(printed.document());
        assertThat(tables).hasSameSizeAs(expected);
        for (int index = 0; index < tables.size(); index++) {
            assertThat(ModelTable.read(tables.get(index)).body())
                    .containsExactlyElementsOf(
                            ModelTable.of(expected.get(index)).body());
        }
        assertThat(read.pages()).isEqualTo(printed.plan().pages());
        assertThat(read.attachments().get(0).bytes()).isEqualTo(json);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void itsTextsStandWithinTheirRules(@ForAll("forms") byte[] json) {
        Printed printed = Project.print(json);
        PrintedBox.assertTextsStandWithinTheirRules(printed);
        PrintedBox.assertBoxesStandWithinTheMargins(printed);
        PrintedBox.assertRulesCloseEveryBox(printed);
        PrintedBox.assertJustifiedLinesEndAtTheEdge(printed);
    }
}

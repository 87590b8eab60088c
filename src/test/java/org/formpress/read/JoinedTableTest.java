package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import org.formpress.Sample;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What programs do by themselves: they join tables and make links of addresses. */
class JoinedTableTest {

    private static final String TEXT = "/indicators/1/target";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    @Test
    void twoTablesThatBecameOneAreRead() {
        assertThat(Files.extract(Looks.file("joined-tables.docx")).changes()).isEmpty();
    }

    private static WordEdit joined(Sample sample) {
        WordEdit edit = new WordEdit(Files.docx(sample));
        Element upper = edit.all("tbl").get(0);
        Element lower = edit.all("tbl").get(1);
        WordEdit.children(lower, "tr").forEach(upper::appendChild);
        lower.getParentNode().removeChild(lower);
        return edit;
    }

    @Test
    void aJoinedTableMayHaveOtherValuesAndRows() {
        WordEdit edit = joined(Looks.SELF).type("/projectName", "改名").deleteRow("/indicators/1/score");

        assertThat(Files.extract(edit.save()).changes())
                .extracting(change -> change.kind().id())
                .containsExactly("replaced", "row-removed");
    }

    @Test
    void tablesWithDifferentColumnsAreCalledJoined() {
        assertThat(refused(joined(Sample.named("target-declaration/typical")).save())
                        .code())
                .isEqualTo("file.tables.joined");
    }

    private static byte[] linked(String target, String type) {
        byte[] file = word(
                TEXT,
                "<w:hyperlink r:id=\"rId77\">" + run("<w:u w:val=\"single\"/><w:color w:val=\"0563C1\"/>", "www.gov.cn")
                        + "</w:hyperlink>");
        String relationship = "<Relationship Id=\"rId77\" Type=\"" + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/></Relationships>";
        return new DocxFile(file)
                .with("word/_rels/document.xml.rels", xml -> xml.replace("</Relationships>", relationship));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.gov.cn/", "https://www.gov.cn/?a=1", "mailto:a@example.org"})
    void anAddressThatBecameALinkIsItsText(String target) {
        assertThat(read(linked(target, TYPE), TEXT)).isEqualTo("www.gov.cn");
        assertThat(read(html(TEXT, "<a href='" + target + "'>www.gov.cn</a>", ""), TEXT))
                .isEqualTo("www.gov.cn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "\\\\192.0.2.1\\share", "javascript:alert(1)", "C:/x.docx", "x.docx"})
    void otherLinksAreRefused(String target) {
        assertThat(refused(linked(target, TYPE)).code()).isEqualTo("file.external");
        assertThat(refused(html(TEXT, "<a href='" + target + "'>x</a>", "")).code())
                .isEqualTo("file.html.external");
    }

    @Test
    void onlyLinksMayHaveAnAddress() {
        assertThat(refused(linked("http://www.gov.cn/", TYPE.replace("hyperlink", "attachedTemplate")))
                        .code())
                .isEqualTo("file.external");
    }
}

package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.formpress.Project;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupReaderTest {

    /** Paragraphs end with ¶, {@code <br>} is ↵, a list item stands after its level and marker, emphasis is *b* /i/ _u_. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    plain                                       | plain¶
                    <p>一</p><p>二</p>                           | 一¶二¶
                    <P>一</P>                                    | 一¶
                    一<p>二                                      | 一¶二¶
                    一\\n二                                      | 一¶二¶
                    一\\n\\n二                                   | 一¶二¶
                    一<br>二                                     | 一↵二¶
                    一<br/>二<br />三                            | 一↵二↵三¶
                    <br>一<br>                                   | 一¶
                    <p><br></p>                                  | ""
                    <p></p><p> </p>                              | ""
                    <b>重</b>点                                  | *重*点¶
                    <strong>重</strong>点                        | *重*点¶
                    <i>斜</i><em>体</em>                         | /斜体/¶
                    <u>线</u>                                    | _线_¶
                    <b><i>粗斜</i></b>                           | */粗斜/*¶
                    <b>未闭合                                    | *未闭合*¶
                    一</b>二                                     | 一二¶
                    <b><b>双</b>重</b>轻                         | *双重*轻¶
                    <ol><li>甲</li><li>乙</li></ol>              | 1 1. 甲¶1 2. 乙¶
                    <ul><li>甲</li></ul>                         | 1 • 甲¶
                    <ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol> | 1 1. 甲¶2 • 子¶1 2. 乙¶
                    <ol><li><p>甲</p><p>续</p></li></ol>         | 1 1. 甲¶续¶
                    <ul><li></li></ul>尾                         | 尾¶
                    <ol><li></li></ol><p>正文</p>                | 正文¶
                    <ol><li></li><li>乙</li></ol>                | 1 2. 乙¶
                    <li>散</li>                                  | 1 • 散¶
                    一</ol>二                                    | 一¶二¶
                    <ul><li>甲<br>乙</li></ul>                   | 1 • 甲↵乙¶
                    <div>一</div>二                              | 一¶二¶
                    <h2>一</h2>二                                | 一¶二¶
                    <p class="x">一</p><p style='text-indent:2em'>二</p> | 一¶二¶
                    <p class=MsoNormal><span lang="EN-US" style="font-size:12.0pt">一<o:p></o:p></span></p> | 一¶
                    <p><font color="red">一</font></p>           | 一¶
                    <!--[if !supportLists]-->一<!--[endif]-->二  | 一二¶
                    <!-- 一                                       | <!-- 一¶
                    <b class="x">重</b>点                        | *重*点¶
                    <ol start="3"><li>甲</li><li>乙</li></ol>    | 1 3. 甲¶1 4. 乙¶
                    <br clear="all">一<br/>二</p x>              | 一↵二</p x>¶
                    a <b and c> d                                | a <b and c> d¶
                    <b><b id>一</b>二</b>三                      | *<b id>一</b>二*三¶
                    <span style="text-decoration:line-through">50</span>45 | <span style="text-decoration:line-through">50</span>45¶
                    10<span style="vertical-align:super">5</span> | 10<span style="vertical-align:super">5</span>¶
                    m<sup>2</sup>                                | m<sup>2</sup>¶
                    <script>alert(1)</script>                    | <script>alert(1)</script>¶
                    <img src="a.png">                            | <img src="a.png">¶
                    <td>一</td>                                  | <td>一</td>¶
                    1 < 2 & 3 > 2                                | 1 < 2 & 3 > 2¶
                    &lt;b&gt;                                    | <b>¶
                    A&amp;B&amp;lt;                              | A&B&lt;¶
                    一&nbsp;二                                   | 一 二¶
                    <p>&nbsp;</p>一                              | 一¶
                    &#20013;&#x6587;&ge;&ldquo;                  | 中文≥“¶
                    一&#8203;二&zwj;三&shy;四&thinsp;五            | 一\u200B二\u200D三\u00AD四\u2009五¶
                    一<p>\u200B\uFEFF</p>二                     | 一¶二¶
                    &unknown; &#9745; &#x1F600; &#99999999; A&B; | &unknown; &#9745; &#x1F600; &#99999999; A&B;¶
                    <  b>                                        | <  b>¶
                    <bold>                                       | <bold>¶
                    """)
    void understandsTheSimpleTagsAndPrintsAllOthers(String markup, String expected) {
        assertThat(describe(MarkupReader.read(markup.replace("\\n", "\n")))).isEqualTo(expected);
    }

    @Test
    void everyCharacterThatAnEntityMeansHasAGlyph() {
        String decoded = Entities.decode(IntStream.range(0x10, 0xFFFF)
                .filter(code -> code < 0xD800 || code > 0xDFFF)
                .mapToObj(code -> "&#" + code + ";")
                .collect(Collectors.joining()));
        assertThat(Project.fonts().firstMissing(decoded)).isEqualTo(-1);
        assertThat(decoded).contains("中", "\u00A0", "→");
    }

    private static String describe(RichText text) {
        return text.paragraphs().stream().map(MarkupReaderTest::describe).collect(Collectors.joining());
    }

    private static String describe(TextParagraph paragraph) {
        String marker = paragraph.marker().isEmpty() ? "" : paragraph.level() + " " + paragraph.marker() + " ";
        return marker
                + paragraph.runs().stream().map(MarkupReaderTest::describe).collect(Collectors.joining())
                + "¶";
    }

    private static String describe(Run run) {
        String text = run.text().replace('\n', '↵');
        text = run.underline() ? "_" + text + "_" : text;
        text = run.italic() ? "/" + text + "/" : text;
        return run.bold() ? "*" + text + "*" : text;
    }
}

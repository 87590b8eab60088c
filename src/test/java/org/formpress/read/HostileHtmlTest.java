package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML files that are meant to do harm, or are damaged. */
@Timeout(60)
class HostileHtmlTest {

    private static final int LONGEST = 8 << 20;
    private static final String HTML =
            new String(Files.make(Sample.named("self-evaluation/typical").json(), OutputFormat.HTML), UTF_8);

    private static void assertRefused(String html, Kind kind, String code) {
        RefusedException refused = Files.refusal(html.getBytes(UTF_8));
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(problem.message(language)).doesNotContain("{");
                assertThat(problem.hint(language)).doesNotContain("Word", "WPS", "Excel");
            }
        });
    }

    private static void assertRefusedOrUnchanged(String html) {
        try {
            assertThat(Project.renderer().extract(html.getBytes(UTF_8)).get(0).changes())
                    .isEmpty();
        } catch (RefusedException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }

    private static String inCell(String more) {
        return HTML.replaceFirst("(<td[^>]*>)", "$1" + more.replace("$", "\\$"));
    }

    private static String filled(String piece) {
        return piece.repeat((LONGEST - HTML.length()) / piece.length() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "b", "table", "table><tr><td", "svg", "p><b", "ul><li", "template", "x-y"})
    void elementsNestedFortyThousandDeepAreRefused(String element) {
        assertRefused(inCell(("<" + element + ">").repeat(40_000)), Kind.UNSAFE_FILE, "file.html.nesting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br>",
                "<b></b>",
                "<p>",
                "&amp;",
                "&lt;&notin;",
                "<",
                "<<",
                "</b>",
                "</p>",
                "<!---->",
                "<!--",
                "<a a=1 b=2 c>",
                "<p id=1><b id=2>",
                "<table><td>",
                "<![CDATA[x]]>",
                "<script>",
                "\u0000",
                "&#1114112;",
                "<b x"
            })
    void eightMegabytesOfAnythingEndSoon(String piece) {
        assertRefusedOrUnchanged(inCell(filled(piece)));
    }

    @Test
    void eightMegabytesOfAttributesInOneTagEndSoon() {
        StringBuilder attributes = new StringBuilder("<span ");
        for (int i = 0; attributes.length() < LONGEST - HTML.length() - 100; i++) {
            attributes.append('a').append(i).append(' ');
        }

        assertRefusedOrUnchanged(inCell(attributes + ">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title=1</script>",
                "<iframe srcdoc='x'></iframe>",
                "<object data='x'></object>",
                "<b onclick='alert(1)'>x</b>",
                "<svg onload='alert(1)'></svg>",
                "<meta http-equiv='Refresh' content='0;url=https://example.org'>"
            })
    void whatMayRunIsRefused(String more) {
        assertRefused(inCell(more), Kind.UNSAFE_FILE, "file.active");
        assertRefused(HTML.replace("</body>", more + "</body>"), Kind.UNSAFE_FILE, "file.active");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://example.org/x.png'>",
                "<link rel=stylesheet href='//example.org/x.css'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<form action='/x'></form>"
            })
    void whatLeadsOutsideIsRefused(String more) {
        assertRefused(inCell(more), Kind.UNSAFE_FILE, "file.html.external");
    }

    @Test
    void aPageWithoutItsDataOrWithTwoIsRefused() {
        assertRefused(
                HTML.replaceFirst("(?s)<script[^>]*id=\"form-data\".*</script>", ""),
                Kind.UNREADABLE_FILE,
                "file.carried.none");
        assertRefused(
                HTML.replace("</body>", "<script type=\"application/json\" id=\"form-data\">{}</script></body>"),
                Kind.UNREADABLE_FILE,
                "file.carried.twice");
        assertRefused("<!DOCTYPE html><p>hello", Kind.UNREADABLE_FILE, "file.carried.none");
        assertRefused(HTML.replace("<main", "<div").replace("</main", "</div"), Kind.UNREADABLE_FILE, "file.html.form");
    }

    @Test
    void aPageOfAnotherEditionOrFormIsRefused() {
        assertRefused(
                HTML.replace("data-edition=\"2024-1\"", "data-edition=\"1999\""), Kind.UNREADABLE_FILE, "file.edition");
        assertRefused(HTML.replace("data-form=\"self-", "data-form=\"other-"), Kind.UNREADABLE_FILE, "file.form");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(Files.refusal(HTML.getBytes(Charset.forName("GB18030")))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("file.html.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16WithoutItsMarkIsRefusedByName(String encoding) {
        assertThat(Files.refusal(HTML.getBytes(Charset.forName(encoding)))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("file.html.encoding");
    }

    @Test
    void aPageCutAnywhereIsRefusedOrReadsAsItWas() {
        byte[] html = HTML.getBytes(UTF_8);
        int start = HTML.substring(0, HTML.indexOf("<body")).getBytes(UTF_8).length;
        Random random = new Random(5);
        for (int time = 0; time < 200; time++) {
            byte[] cut = Arrays.copyOf(html, start + random.nextInt(html.length - start));
            try {
                assertThat(Project.renderer().extract(cut).get(0).changes()).isEmpty();
            } catch (RefusedException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(6);
        for (int time = 0; time < 200; time++) {
            byte[] noise = new byte[20 + random.nextInt(5000)];
            random.nextBytes(noise);
            byte[] start = "<!DOCTYPE html>".getBytes(UTF_8);
            System.arraycopy(start, 0, noise, 0, start.length);
            assertThat(Files.refusal(noise).problems()).isNotEmpty();
        }
    }
}

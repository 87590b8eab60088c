package org.formpress.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.prove.SeenCell;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.write.OutputFormat;
import org.formpress.write.html.HtmlReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payloads in every text of every form: each is printed as the characters it is, in every format. */
@MicronautTest
class TextAttackTest {

    private final Service service;

    @TempDir
    private Path folder;

    private WatchedTarget watched;

    TextAttackTest(EmbeddedServer server) {
        this.service = new Service(server);
    }

    @BeforeEach
    void listen() {
        watched = new WatchedTarget(folder);
    }

    @AfterEach
    void nothingWasTouchedAndTheServiceIsWell() throws Exception {
        service.assertWell();
        assertThat(watched.calls()).isZero();
        watched.close();
    }

    /** Sends each payload in all texts of each form, and finds it in each of these places of the file. */
    private void assertPrinted(String... payloads) {
        for (String payload : payloads) {
            for (OutputFormat format : OutputFormat.values()) {
                FormWithPayload.all().forEach(form -> assertPrinted(payload, form, format));
            }
        }
    }

    /** Long texts read the tags and entities of editors; they print as {@code read}, all other texts as they are. */
    private void assertReadInLongTexts(String payload, String read) {
        for (OutputFormat format : OutputFormat.values()) {
            FormWithPayload.all()
                    .forEach(form -> assertThat(printed(payload, form, format).values())
                            .contains(payload, read)
                            .isSubsetOf(payload, read));
        }
    }

    private void assertPrinted(String payload, FormWithPayload form, OutputFormat format) {
        assertThat(printed(payload, form, format).values()).containsOnly(payload);
    }

    /** What the file prints of the payload, by pointer. */
    private Map<String, String> printed(String payload, FormWithPayload form, OutputFormat format) {
        List<String> places = form.putIntoTexts(payload);
        HttpResponse<byte[]> answer = service.render(form.json(), format);

        assertThat(answer.statusCode()).as(payload).isEqualTo(200);
        Map<String, String> printed = Service.cells(answer.body(), format).stream()
                .filter(cell -> !cell.pointer().isEmpty())
                .collect(Collectors.toMap(SeenCell::pointer, SeenCell::text));
        assertThat(printed.keySet()).contains("/projectName", "/indicators/0/level1", "/indicators/0/target");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain(WatchedTarget.SECRET);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.equalsIgnoreCase("X-Evil"));
        printed.keySet().retainAll(places);
        return printed;
    }

    @Test
    void class1TemplateInjection() {
        assertPrinted(
                "${7*7}",
                "#{7*7}",
                "[=7*7]",
                "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"/\")}",
                "${data?api.class.protectionDomain}",
                "<#assign x='${7*7}'?interpret><@x/>",
                "${'7*7'?eval}",
                "<#include \"/etc/passwd\"><#import \"x\" as y>",
                "<@shared/><#list 1..1000000000 as i>x</#list>",
                "{{7*7}}{% raw %}<%= 7*7 %>");
    }

    @Test
    void class2ExternalEntities() {
        assertPrinted(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + watched.file().toUri() + "\">]>&e;",
                "<!DOCTYPE x SYSTEM \"" + watched.address() + "\">",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + watched.address() + "\">%p;]>",
                "<?xml version=\"1.0\"?><?xml-stylesheet href=\"" + watched.address() + "\"?>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + watched.address() + "\"/>");
        assertReadInLongTexts("&lt;&#60;&#x3c;&nbsp;&xxe;", "<<<\u00A0&xxe;");
    }

    @Test
    void class3AddressesAndLocalFilesInContent() {
        String file = watched.file().toUri().toString();
        assertPrinted(
                "<img src=" + watched.address() + ">",
                "<img src='" + file + "'><iframe src='" + file + "'></iframe>",
                "<link rel=stylesheet href=" + watched.address() + ">",
                "<style>@import url(" + watched.address() + ");*{background:url(" + file + ")}</style>",
                "<fo:external-graphic src=\"url('" + watched.address() + "')\"/>",
                "<fo:basic-link external-destination=\"" + file + "\">x</fo:basic-link>",
                "<svg><image href=\"" + watched.address() + "\"/></svg>",
                "<w:altChunk r:id=\"rId1\"/><w:instrText>INCLUDETEXT \"" + file + "\"</w:instrText>",
                "url(" + file + ") \\\\127.0.0.1\\share jar:" + file + "!/x");
    }

    @Test
    void class6Commands() {
        assertPrinted(
                "; touch pwned #",
                "$(touch pwned)",
                "`touch pwned`",
                "| touch pwned & ping -c1 127.0.0.1 &",
                "../../../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "-o/tmp/pwned --exec=id",
                "%0d%0aX-Evil: 1");
    }

    @Test
    void class10MarkupFromData() {
        assertPrinted(
                "</script><script>alert(1)</script><!--",
                "<!--<script>",
                "\" onmouseover=\"alert(1)\" x='",
                ") Tj ET Q endstream endobj 1 0 obj <</S/JavaScript/JS(app.alert(1))>> (",
                "\\) \\\\ \\053 (((",
                "]]><![CDATA[x]]>",
                "</w:t></w:r></w:p><w:p><w:r><w:t>x",
                "</value></row><row><value>x</value>",
                "<fo:block break-before=\"page\"/>",
                "=HYPERLINK(\"" + watched.address() + "\",\"x\")",
                "javascript:alert(1) data:text/html,<script>alert(1)</script>");
        assertReadInLongTexts("</title></style></td></table><h1>x</h1>", "</title></style></td></table>x");
        assertReadInLongTexts("<p onclick=alert(1)>x", "x");
        assertReadInLongTexts("<b style=\"position:fixed\">x", "x");
    }

    @Test
    void class10NoScriptOfTheDataRunsInAPage() {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.putIntoTexts("</script><script>alert(1)</script><img src=x onerror=alert(1)>");

        byte[] html = service.render(form.json(), OutputFormat.HTML).body();

        assertThat(new HtmlReader(html).page().select("script")).hasSize(1);
        assertThat(new HtmlReader(html).page().select("img, iframe, object, embed, link, base, form, [onerror]"))
                .isEmpty();
    }

    @Test
    void class14AFileFullOfPayloadsKeepsToItsStandards() throws Exception {
        FormWithPayload form = FormWithPayload.selfEvaluation();
        form.putIntoTexts(") Tj ET endstream endobj </script> ]]> & <!DOCTYPE x>");

        byte[] pdf = service.render(form.json(), OutputFormat.PDF).body();
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }
}

package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.SELF;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;

import org.formpress.Browser;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers, translators and extensions leave in a page that is saved. */
class PageTracesTest {

    private static final String SCORE = "/indicators/1/score";

    private static void assertUnchanged(byte[] file) {
        Extracted extracted = Files.extract(file);
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
        assertThat(extracted.findings()).noneMatch(finding -> finding.rule().equals("outside-form"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<grammarly-desktop-integration data-grammarly-shadow-root='true'></grammarly-desktop-integration>",
                "<div id='goog-gt-tt' class='VIpgJd-suEOdc skiptranslate' style='border-radius:12px;margin:0 0 0 -23px' data-id=''></div>",
                "<div class='skiptranslate' style='display:none'><div>原文</div><svg><path/></svg></div>",
                "<plasmo-csui id='x'></plasmo-csui>",
                "<div><div></div><span></span></div>",
                "<svg style='display:none'><symbol/></svg>",
                "<script></script>",
                "<script type='application/json'>{}</script>",
                "<style>.ext-tip{display:none!important}</style>",
                "<link>",
                "<!-- saved from url=(0014)about:internet -->",
            })
    void emptyElementsAroundAFormAreIgnored(String trace) {
        HtmlEdit inBody = new HtmlEdit(SELF);
        inBody.page().body().append(trace);
        assertUnchanged(inBody.save());

        HtmlEdit inForm = new HtmlEdit(SELF);
        inForm.page().selectFirst("main").append(trace);
        assertUnchanged(inForm.save());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<lt-highlighter contenteditable='false' style='display:none'></lt-highlighter>",
                "<div></div>",
                "<div class='sr-only'><span></span></div>",
                "<span data-x></span>",
                "<style>.ext-tip{display:none!important}</style>",
                "<script></script>",
                "<svg style='display:none'></svg>",
                "<img style='display:none'>",
                "<ext-host style='position:absolute;top:0'></ext-host>",
            })
    void emptyElementsInACellAreIgnored(String trace) {
        for (String content :
                new String[] {trace + "11", "11" + trace, "1" + (trace.contains("<div") ? "1" + trace : trace + "1")}) {
            assertThat(read(html(SCORE, content, ""), SCORE)).isEqualTo("11");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<font style='vertical-align: inherit;'><font style='vertical-align: inherit;'>11</font></font>",
                "<ext-word>1</ext-word>1",
                "1<ext-word>1</ext-word>",
                "<font class='notranslate' dir='ltr'>11</font>",
                "<mark class='find-in-page'>11</mark>",
                "<label><code>11</code></label>",
                "<section>11</section>",
                "<p class='MsoNormal' style='margin:0cm 0cm .0001pt 21.0pt;text-indent:-21.0pt;line-height:150%;mso-pagination:none'>11</p>",
                "<span style='display:inline-block;line-height:1.5'>11</span>",
                "<span style='float:none;orphans:2;widows:2;-webkit-text-stroke-width:0px;display:inline !important;word-spacing:0px'>11</span>",
            })
    void theTextInWhatTheyPutRoundItIsText(String content) {
        assertThat(read(html(SCORE, content, ""), SCORE)).isEqualTo("11");
    }

    @Test
    void aTranslatorRoundAnExponentLeavesItRaised() {
        String actual = "/indicators/1/actual";

        assertThat(read(html(actual, "10 m<sup><font style='vertical-align:inherit'>2</font></sup>", ""), actual))
                .isEqualTo("10 m²");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ul><li>11</li></ul> | file.content",
                "<q>11</q> | file.content",
                "<ol start=3><li>11</li></ol> | file.content",
                "<ruby>11<rt>yi</rt></ruby> | file.content",
                "<select><option>11</select> | file.content",
                "<input type=checkbox checked>11 | file.content",
                "<table><tr><td>11</table> | file.content",
                "11<img> | file.content",
                "11<input value=3> | file.content",
                "11<svg></svg> | file.content",
                "11<noscript>2</noscript> | file.content",
                "<span style='display:flex'><b>1</b><b>1</b></span> | file.content",
                "<span style='float:right'>1</span>1 | file.look.hidden",
                "<ext-word hidden>1</ext-word>1 | file.look.hidden",
            })
    void whatCannotBeJudgedIsRefusedByName(String content, String code) {
        assertThat(refused(html(SCORE, content, "")).code()).isEqualTo(code);
    }

    @Test
    void whatMayLieOverTheFormIsRefusedAndWhatIsOnlyAirIsNot() {
        String box = "<ext-box style='position:fixed;inset:0;%s'></ext-box>";
        for (String filled : new String[] {"background:#fff", "background-color:white", "background-image:url(#x)"}) {
            HtmlEdit edit = new HtmlEdit(SELF);
            edit.page().body().append("<div>" + box.formatted(filled) + "</div>");
            assertThat(refused(edit.save()).code()).isEqualTo("file.blocks.text");
            assertThat(refused(edit.save()).arguments()).contains("ext-box");
            assertThat(refused(html(SCORE, "11" + box.formatted(filled), "")).code())
                    .isEqualTo("file.content");
        }
        for (String air : new String[] {
            "", "background:transparent", "display:none;background:#fff", "visibility:hidden;background:#fff"
        }) {
            HtmlEdit edit = new HtmlEdit(SELF);
            edit.page().body().append(box.formatted(air));
            assertUnchanged(edit.save());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "script,<script>1</script>",
        "template,<template shadowrootmode=open>1</template>",
        "iframe,<iframe></iframe>"
    })
    void whatRunsIsRefusedByName(String name, String content) {
        assertThat(refused(html(SCORE, "11" + content, "")).arguments()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b style='display:block'>5</b><b style='display:block'>0</b> | 5;0",
                "<b style='display:block'>5</b>0 | 5;0",
                "<div style='display:inline'>5</div><div style='display:inline'>0</div> | 50",
                "<ext-line class=l>5</ext-line><ext-line class=l>0</ext-line> | 5;0",
            })
    void linesAreThoseThatAReaderSees(String content, String lines) {
        String actual = "/indicators/1/actual";

        assertThat(read(html(actual, content, ".l{display:block}"), actual)).isEqualTo(lines.replace(';', '\n'));
    }

    @Test
    void aDarkPageIsReadWithTheColoursOfItsVariables() {
        String dark = """
                :root{--ground:#181a1b;--ink:#e8e6e3} html{background:var(--ground)!important}
                main,table,td,th{background-color:var(--ground)!important;color:var(--ink, black)!important}
                html{filter:invert(1) hue-rotate(180deg)}
                """;

        assertUnchanged(html("/projectName", text("/projectName"), dark));
        assertThat(refused(html(SCORE, "1<i>1</i>", dark + "i{color:var(--ground)!important}"))
                        .code())
                .isEqualTo("file.look.hidden");
        assertThat(refused(html(SCORE, "1<i>1</i>", dark + "i{color:var(--none)}"))
                        .code())
                .isEqualTo("file.look.hidden");
        assertThat(refused(html(SCORE, "1<i>1</i>", dark + "td:has(i){--ink:#181a1b}"))
                        .code())
                .startsWith("file.look.");
    }

    private static String text(String pointer) {
        return Files.data(SELF).at(pointer).asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "td:not(.x) i{display:none}",
                "tr:nth-child(2n+1) i,tr:nth-child(even) i{display:none}",
                ":root i:where(:first-child){display:none}",
                ":is(td) i:only-child{visibility:hidden}",
                "i{animation:x 1s} @keyframes x{to{opacity:0}}",
                "i{background:linear-gradient(black,black)}",
                "i{overflow:hidden;height:1px;display:inline-block}",
                "i{margin-left:-9999px}",
                "i{position:fixed}",
                "td{line-height:0}",
                "i{-webkit-text-stroke:9px white}",
                "i{mix-blend-mode:difference}",
                "i{word-spacing:-9em}",
                "col{visibility:collapse}",
                "col{width:0!important}",
            })
    void whatHidesByOtherMeansIsRefused(String rules) {
        assertThat(refused(html(SCORE, "1<i>0</i>", rules)).code()).isEqualTo("file.look.hidden");
    }

    @Test
    void whatARuleAddsToAnEmptyElementIsRefused() {
        assertThat(refused(html(SCORE, "1<i class=x></i>", ".x::before{content:'0'}"))
                        .code())
                .isEqualTo("file.look.rule");
        assertThat(refused(html(SCORE, "1<i class=x></i>", ".x::before{counter-increment:n;content:counter(n)}"))
                        .code())
                .isEqualTo("file.look.rule");
    }

    @Test
    void coloursOfOldAttributesCount() {
        HtmlEdit edit = new HtmlEdit(SELF);
        edit.cell(SCORE).attr("bgcolor", "#000000");

        assertThat(refused(edit.save()).code()).isEqualTo("file.look.hidden");
    }

    @Test
    @Tag("browser")
    void aPageThatExtensionsWorkedOnInARealBrowserComesHome() throws Exception {
        try (Browser browser = Browser.open()) {
            byte[] saved = browser.edit(Files.make(SELF.json(), OutputFormat.HTML), """
                    const host = page.createElement("ext-panel");
                    host.attachShadow({mode: "open"}).innerHTML = "<p>9</p>";
                    page.documentElement.appendChild(host);
                    page.documentElement.className = "translated-ltr";
                    page.body.setAttribute("cz-shortcut-listen", "true");
                    const sheet = page.createElement("style");
                    sheet.textContent = ":root{--ext-ink:#111} main td{color:var(--ext-ink)!important} .ext-panel::after{content:'x'}";
                    page.head.appendChild(sheet);
                    for (const cell of page.querySelectorAll("main td[data-pointer]")) {
                      cell.dataset.extSeen = "1";
                      for (const node of [...cell.childNodes].filter(node => node.nodeType === 3)) {
                        const font = page.createElement("font");
                        font.style.verticalAlign = "inherit";
                        node.replaceWith(font);
                        font.append(node);
                      }
                    }
                    """);

            assertUnchanged(saved);
        }
    }
}

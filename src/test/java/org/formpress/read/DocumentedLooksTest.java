package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of looks in docs/reading-back.md: no property is judged that it lacks, and none is in it that no test holds. */
class DocumentedLooksTest {

    /** Properties of CSS that change what a reader sees, each with a declaration that must be refused. */
    private static final Map<String, String> CSS = new TreeMap<>();

    static {
        for (String declaration : """
                text-decoration:line-through
                vertical-align:text-top
                font-variant-position:super
                display:none
                visibility:hidden
                content-visibility:hidden
                opacity:0.1
                -webkit-text-security:disc
                height:0
                width:0
                line-height:0
                overflow:hidden
                position:absolute
                inset:9em
                top:-9em
                margin:0 -999px
                text-indent:-999px
                letter-spacing:-2em
                word-spacing:-9em
                transform:scale(0)
                translate:99em
                rotate:180deg
                scale:0
                offset:path("M0 0")
                float:right
                zoom:0.01
                color:#fefefe
                background:#000
                -webkit-text-fill-color:#fff
                -webkit-text-stroke:9px #fff
                mix-blend-mode:difference
                font-size:1px
                clip:rect(0 0 0 0)
                clip-path:inset(50%)
                mask:url(#m)
                contain:size
                animation:x 1s
                all:initial
                filter:opacity(0)
                backdrop-filter:blur(9px)
                font-family:Symbol
                direction:rtl
                unicode-bidi:bidi-override
                text-transform:lowercase
                font-feature-settings:"zero"
                """.lines().toList()) {
            CSS.put(declaration.substring(0, declaration.indexOf(':')), declaration);
        }
    }

    private static List<String> declarations() {
        return List.copyOf(CSS.values());
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void everyPropertyThatHidesOrChangesTextIsJudged(String declaration) {
        String rule = "i{" + declaration + "}";

        assertThat(refused(html("/indicators/1/target", "1<i>ab</i>", rule)).code())
                .startsWith("file.look.");
    }

    @Test
    void theDocumentsNameThemAll() throws IOException {
        assertThat(names(1)).containsAll(CSS.keySet());
    }

    @Test
    void everyNameInTheDocumentsIsInATest() throws IOException {
        String tests = tests();

        assertThat(Stream.concat(names(0).stream(), names(1).stream())
                        .filter(name -> !Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                                        .matcher(tests)
                                        .find()
                                && !tests.contains(name)))
                .isEmpty();
    }

    /** The names in a column of the table. */
    private static List<String> names(int column) throws IOException {
        String page = java.nio.file.Files.readString(Path.of("docs", "reading-back.md"));
        int start = page.indexOf("## What changes how a text looks");
        String section = page.substring(start, page.indexOf("\n## ", start));
        List<String> names = new ArrayList<>();
        for (String row : section.lines().filter(line -> line.startsWith("| ")).toList()) {
            Pattern.compile("`([^`]+)`")
                    .matcher(row.split("\\|", -1)[column + 1])
                    .results()
                    .map(found -> found.group(1).split("[:( ]", 2)[0].replaceAll("[<>]", ""))
                    .forEach(names::add);
        }
        return names;
    }

    private static String tests() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = java.nio.file.Files.walk(Path.of("src/test/java/org/formpress/read"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(java.nio.file.Files.readString(file));
            }
        }
        return all.toString();
    }
}

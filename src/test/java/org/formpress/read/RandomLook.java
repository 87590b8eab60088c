package org.formpress.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * A look of text and what a person says to it, written down by hand and not taken from the reader that is judged.
 *
 * @param code   properties in Word's XML; declarations in CSS; or a tag
 * @param verdict what the text then reads as; empty if it must be refused
 */
record RandomLook(String code, Function<String, Optional<String>> verdict) {

    private static final String RAISABLE = "0123456789+-=()ni";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private static final String SYMBOL_CODES = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\"$'*@\\^`~";
    private static final String SYMBOLS = "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ∀∃∋∗≅∴⊥‾∼";

    /** What nobody has written down. */
    static final String UNKNOWN = "?";

    private static final List<String> PLAIN_WORD = List.of(
            "<w:b/>",
            "<w:i/><w:u w:val='single'/>",
            "<w:sz w:val='30'/>",
            "<w:color w:val='C00000'/>",
            "<w:color w:val='auto'/>",
            "<w:highlight w:val='yellow'/>",
            "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='203864'/>",
            "<w:spacing w:val='20'/>",
            "<w:w w:val='80'/>",
            "<w:em w:val='dot'/>",
            "<w:bdr w:val='single' w:sz='4'/>",
            "<w:outline/>",
            "<w:shadow/>",
            "<w:lang w:eastAsia='zh-CN'/>",
            "<w:rFonts w:ascii='Arial' w:eastAsia='黑体'/>",
            "<w:vertAlign w:val='baseline'/>",
            "<w:position w:val='2'/>",
            "<w:strike w:val='0'/>",
            "<w:vanish w:val='false'/>");

    private static final List<String> REFUSED_WORD = List.of(
            "<w:strike/>",
            "<w:dstrike/>",
            "<w:b/><w:strike w:val='true'/>",
            "<w:vanish/>",
            "<w:webHidden/>",
            "<w:color w:val='FFFFFF'/>",
            "<w:color w:val='000000' w:themeColor='background1'/>",
            "<w:color w:val='FFFF00'/><w:highlight w:val='yellow'/>",
            "<w:color w:val='1F3864'/><w:shd w:val='clear' w:fill='1F3864'/>",
            "<w:sz w:val='2'/>",
            "<w:w w:val='1'/>",
            "<w:spacing w:val='-400'/>",
            "<w:eastAsianLayout w:id='7' w:combine='1'/>",
            "<w:rtl/>");

    private static final List<String> PLAIN_CSS = List.of(
            "font-weight:bold",
            "color:#c00000;background:#ffff00",
            "color:white;background-color:navy",
            "text-decoration:underline dotted",
            "font:italic 14pt/1.5 Arial, sans-serif",
            "letter-spacing:1px;word-spacing:2px",
            "opacity:.9",
            "visibility:visible;display:inline",
            "vertical-align:baseline",
            "vertical-align:inherit",
            "margin:0 1px;padding:2px",
            "font-family:SimSun",
            "overflow-wrap:anywhere;orphans:2",
            "--ext-colour:red;color:var(--ext-colour)",
            "border-bottom:1px solid red");

    private static final List<String> REFUSED_CSS = List.of(
            "text-decoration:line-through",
            "text-decoration-line:underline line-through",
            "display:none",
            "visibility:hidden",
            "opacity:0",
            "color:#fff",
            "color:transparent",
            "color:var(--nothing)",
            "font-size:0",
            "font:1px serif",
            "position:absolute;left:-99em",
            "float:right",
            "margin-left:-500px",
            "transform:scale(0)",
            "clip-path:inset(50%)",
            "overflow:hidden;width:1px;display:inline-block",
            "-webkit-text-security:disc",
            "text-transform:full-width",
            "direction:rtl;unicode-bidi:bidi-override",
            "background:linear-gradient(#000,#000)");

    private static RandomLook plain(String code) {
        return new RandomLook(code, Optional::of);
    }

    private static RandomLook refused(String code) {
        return new RandomLook(code, text -> Optional.empty());
    }

    /** One for Word. */
    static RandomLook word(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new RandomLook("<w:vertAlign w:val='superscript'/>", text -> moved(text, RAISED));
            case 1 -> new RandomLook("<w:position w:val='-8'/>", text -> moved(text, LOWERED));
            case 2 -> new RandomLook("<w:caps/>", text -> Optional.of(text.toUpperCase(Locale.ROOT)));
            case 3 -> new RandomLook("<w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/>", RandomLook::inSymbol);
            case 4, 5, 6 -> plain(any(PLAIN_WORD, random));
            default -> refused(any(REFUSED_WORD, random));
        };
    }

    /** One for a web page. */
    static RandomLook css(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new RandomLook("vertical-align:super", text -> moved(text, RAISED));
            case 1 -> new RandomLook("vertical-align:-4pt", text -> moved(text, LOWERED));
            case 2 -> new RandomLook("text-transform:uppercase", text -> Optional.of(text.toUpperCase(Locale.ROOT)));
            case 3, 4, 5 -> plain(any(PLAIN_CSS, random));
            default -> refused(any(REFUSED_CSS, random));
        };
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Optional<String> moved(String text, String characters) {
        StringBuilder moved = new StringBuilder();
        for (char c : text.toCharArray()) {
            int index = RAISABLE.indexOf(c);
            if (c == ' ') {
                moved.append(c);
            } else if (index < 0 || index >= characters.length()) {
                return Optional.empty();
            } else {
                moved.append(characters.charAt(index));
            }
        }
        return Optional.of(moved.toString());
    }

    /** Letters are Greek there (Adobe Symbol encoding), digits and most signs are themselves; a minus may be read as a hyphen. */
    private static Optional<String> inSymbol(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            int index = SYMBOL_CODES.indexOf(c);
            if (index >= 0) {
                shown.append(SYMBOLS.charAt(index));
            } else if (c != '-' && (c < 0x80 || c > 0xFF)) {
                shown.append(c);
            } else {
                return Optional.of(UNKNOWN);
            }
        }
        return Optional.of(shown.toString());
    }
}

package org.formpress.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.look.Look;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How the text in each element of a page looks, by its tags, the page's style sheets and {@code style} attributes. */
final class PageLooks {

    /** What browsers make of tags (HTML, 15.3.4). */
    private static final Map<String, Declarations> TAGS = Map.of(
            "s", Declarations.of("text-decoration:line-through"),
            "strike", Declarations.of("text-decoration:line-through"),
            "del", Declarations.of("text-decoration:line-through"),
            "sup", Declarations.of("vertical-align:super"),
            "sub", Declarations.of("vertical-align:sub"));

    /** In pt: no column of a form is as narrow. */
    private static final double MIN_WIDTH = 4;

    /** By weight, the important ones last; of equal weight, the later one counts (CSS Cascading Level 4, 6.1). */
    private static final Comparator<StyleRule> CASCADE =
            Comparator.comparing(StyleRule::important).thenComparingInt(StyleRule::weight);

    private final List<StyleRule> rules = new ArrayList<>();
    private final Map<Element, Styled> known = new IdentityHashMap<>();
    private final Styled outside;

    /**
     * An element with all that applies to it.
     *
     * @param declared what is declared for it, with variables replaced
     */
    private record Styled(Map<String, String> declared, ElementStyle style, Variables variables) {}

    /** @throws RefusedException when a rule could hide or strike out text, and it cannot be judged which */
    PageLooks(Document page) throws RefusedException {
        for (Element sheet : page.select("style")) {
            rules.addAll(StyleSheetReader.rules(sheet.data()));
        }
        rules.sort(CASCADE);
        Set<String> unclear = new HashSet<>();
        for (StyleRule rule : rules) {
            if (rule.matcher() == null && rule.mayBeFor(page)) {
                refuseUnclear(rule);
                unclear.addAll(rule.declarations().keySet());
            }
        }
        unclear.removeIf(name -> !name.startsWith(Variables.PREFIX));
        outside = new Styled(Map.of(), ElementStyle.PLAIN, Variables.with(unclear));
    }

    private static void refuseUnclear(StyleRule rule) throws RefusedException {
        if (!ElementStyle.PLAIN.with("", rule.declarations()).look().equals(Look.PLAIN)) {
            throw FileRefusal.unreadable("file.look.rule", rule.selector());
        }
    }

    /** How text in an element looks. */
    Look look(Element element) {
        return styled(element).style().look();
    }

    /** Whether nothing of an element is there for a reader. */
    boolean isRemoved(Element element) {
        return styled(element).style().removed();
    }

    /** How an element stands in the text around it, if something says so: {@code block}, for one. */
    String display(Element element) {
        return styled(element).declared().getOrDefault("display", "");
    }

    /** Whether an element may lie over others: it is moved out of its place, and there is more to it than air. */
    boolean mayCover(Element element) {
        Styled styled = styled(element);
        ElementStyle style = styled.style();
        boolean isMoved = style.gone() && !style.removed() && style.visible();
        String colour = styled.declared().getOrDefault("background-color", "");
        boolean isFilled = !colour.matches("|none|initial|unset|revert|0 0")
                && CssColour.of(colour, CssColour.UNCLEAR) != CssColour.TRANSPARENT;
        return isMoved && (isFilled || styled.declared().containsKey("background-image"));
    }

    /** Whether something says how wide an element is, and that is no room for text. */
    boolean isThin(Element element) {
        String width = styled(element).declared().getOrDefault("width", "");
        return !width.isEmpty() && !width.equals("auto") && FontSize.of(width, FontSize.DEFAULT) < MIN_WIDTH;
    }

    private Styled styled(Element element) {
        Styled styled = known.get(element);
        if (styled == null) {
            Element parent = element.parent();
            Styled around = parent == null ? outside : styled(parent);
            Map<String, String> declared = declared(element);
            Variables variables = around.variables().with(declared);
            declared.replaceAll((name, value) -> variables.in(value));
            styled = new Styled(declared, around.style().with(element.normalName(), declared), variables);
            known.put(element, styled);
        }
        return styled;
    }

    private Map<String, String> declared(Element element) {
        Declarations tag = TAGS.get(element.normalName());
        Map<String, String> declared = tag == null ? new HashMap<>() : new HashMap<>(tag.usual());
        if (element.hasAttr("hidden")) {
            declared.put("display", "none");
        }
        if (element.hasAttr("bgcolor")) {
            declared.put("background-color", element.attr("bgcolor").toLowerCase(Locale.ROOT));
        }
        if (element.normalName().equals("body") && element.hasAttr("text")) {
            declared.put("color", element.attr("text").toLowerCase(Locale.ROOT));
        }
        if (element.normalName().equals("col") && element.hasAttr("width")) {
            declared.put("width", element.attr("width"));
        }
        if (element.normalName().equals("font")) {
            declared.put("color", element.attr("color").toLowerCase(Locale.ROOT));
            declared.put("font-family", element.attr("face").toLowerCase(Locale.ROOT));
        }
        Declarations own = Declarations.of(element.attr("style"));
        apply(element, false, declared);
        declared.putAll(own.usual());
        apply(element, true, declared);
        declared.putAll(own.important());
        return declared;
    }

    private void apply(Element element, boolean important, Map<String, String> declared) {
        for (StyleRule rule : rules) {
            Deadline.check();
            if (rule.important() == important && rule.isFor(element)) {
                declared.putAll(rule.declarations());
            }
        }
    }
}

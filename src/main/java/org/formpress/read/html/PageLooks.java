package org.formpress.read.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** By weight, the important ones last; of equal weight, the later one counts (CSS Cascading Level 4, 6.1). */
    private static final Comparator<StyleRule> CASCADE =
            Comparator.comparing(StyleRule::important).thenComparingInt(StyleRule::weight);

    private final List<StyleRule> rules = new ArrayList<>();
    private final Map<Element, ElementStyle> known = new IdentityHashMap<>();

    /** @throws RefusedException when a rule could hide or strike out text, and it cannot be judged which */
    PageLooks(Document page) throws RefusedException {
        for (Element sheet : page.select("style")) {
            rules.addAll(StyleSheetReader.rules(sheet.data()));
        }
        rules.sort(CASCADE);
        for (StyleRule rule : rules) {
            if (rule.matcher() == null
                    && rule.mayBeFor(page)
                    && !ElementStyle.PLAIN.with("", rule.declarations()).look().equals(Look.PLAIN)) {
                throw FileRefusal.unreadable("file.look.rule", rule.selector());
            }
        }
    }

    /** How text in an element looks. */
    Look look(Element element) {
        return style(element).look();
    }

    private ElementStyle style(Element element) {
        ElementStyle style = known.get(element);
        if (style == null) {
            Element parent = element.parent();
            style = (parent == null ? ElementStyle.PLAIN : style(parent)).with(element.normalName(), declared(element));
            known.put(element, style);
        }
        return style;
    }

    private Map<String, String> declared(Element element) {
        Declarations tag = TAGS.get(element.normalName());
        Map<String, String> declared = tag == null ? new HashMap<>() : new HashMap<>(tag.usual());
        if (element.hasAttr("hidden")) {
            declared.put("display", "none");
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

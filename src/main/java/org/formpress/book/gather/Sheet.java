package org.formpress.book.gather;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.formpress.book.gather.GatheringException.Kind;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.Gathers;

/** A form that sums up others, while they are gathered. */
final class Sheet {

    private final Form form;
    private final Gathers gathers;
    private final ObjectNode per;
    private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    /** What the forms say, by source; empty for one that says nothing. */
    private final Map<String, Set<String>> said = new HashMap<>();

    /** @param per the values that all of its forms have */
    Sheet(Form form, Gathers gathers, ObjectNode per) {
        this.form = form;
        this.gathers = gathers;
        this.per = per;
    }

    int rows() {
        return rows.size();
    }

    void add(FormData data) {
        gathers.same()
                .values()
                .forEach(sources -> sources.forEach(source ->
                        said.computeIfAbsent(source, any -> new HashSet<>()).add(FormValues.text(data, source))));
        ObjectNode row = rows.addObject();
        gathers.row()
                .forEach((member, sources) ->
                        FormValues.of(data, sources).ifPresent(value -> put(row, member, value, data.form())));
    }

    private void put(ObjectNode row, String member, JsonNode value, Form from) {
        Optional<MoneyAmount> amount =
                gathers.money().contains(member) ? MoneyAmount.of(value, from, form) : Optional.empty();
        row.set(member, amount.map(MoneyAmount::node).orElse(value));
        if (amount.filter(MoneyAmount::rounded).isPresent()) {
            gathers.rounded().forEach(row::put);
        }
    }

    /**
     * The form's data.
     *
     * @param town of the booklet; may be empty
     * @throws GatheringException when the forms do not agree on what it has to say
     */
    JsonNode data(String town) throws GatheringException {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("form", form.id());
        data.setAll(per);
        for (Map.Entry<String, List<String>> member : gathers.same().entrySet()) {
            data.put(member.getKey(), agreed(member.getKey(), member.getValue(), town));
        }
        JsonPointer list = JsonPointer.compile(gathers.rows());
        data.withObject(list.head()).set(list.last().getMatchingProperty(), rows);
        return data;
    }

    private String agreed(String member, List<String> sources, String town) throws GatheringException {
        return sources.stream()
                .map(source -> source.equals(Gathers.TOWN) ? Set.of(town.strip()) : said.get(source))
                .filter(texts -> texts.size() == 1 && !texts.contains(""))
                .map(texts -> texts.iterator().next())
                .findFirst()
                .orElseThrow(() -> new GatheringException(Kind.UNCLEAR, form.label("/" + member)));
    }
}

package org.formpress.book.gather;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.formpress.book.gather.GatheringException.Kind;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.Gathers;
import org.formpress.parse.JsonText;

/** Gathers the forms of one booklet, one after the other, into forms that sum them up. */
public final class Gatherer {

    /** Reads forms. */
    @FunctionalInterface
    public interface Filling {

        /** The data with what follows from it by the form's rules; empty for data that is refused. */
        Optional<FormData> filled(byte[] json);
    }

    private static final String ROLE = "role";

    private final Form form;
    private final Gathers gathers;
    private final String town;
    private final Filling filling;
    private final Map<String, Sheet> sheets = new TreeMap<>();
    private boolean refused;

    /**
     * @param form sums up others, as {@link Form#gathers} says
     * @param town of the booklet; may be empty
     */
    public Gatherer(Form form, String town, Filling filling) {
        this.form = form;
        this.gathers = form.gathers().orElseThrow();
        this.town = town;
        this.filling = filling;
    }

    /**
     * Adds a row for a form of the role that is summed up; others and those that are refused are left out.
     *
     * @throws GatheringException when the summary takes no more
     */
    public void take(byte[] json) throws GatheringException {
        Optional<FormData> read = filling.filled(json);
        refused |= read.isEmpty();
        if (read.isPresent()
                && gathers.role().equals(read.get().form().settings().get(ROLE))) {
            add(read.get());
        }
    }

    private void add(FormData data) throws GatheringException {
        ObjectNode per = JsonNodeFactory.instance.objectNode();
        gathers.per()
                .forEach((member, sources) -> FormValues.of(data, sources).ifPresent(value -> per.set(member, value)));
        Sheet sheet = sheets.computeIfAbsent(per.toString(), any -> new Sheet(form, gathers, per));
        if (sheet.rows() >= most()) {
            throw new GatheringException(Kind.TOO_MANY, Integer.toString(most()));
        }
        sheet.add(data);
    }

    private int most() {
        return form.rule(gathers.rows(), "maxItems").asInt(Integer.MAX_VALUE);
    }

    /**
     * The finished forms, as JSON; none if every form of the booklet was refused.
     *
     * @throws GatheringException when there is nothing to sum up, or something to say that the forms do not agree on
     */
    public List<byte[]> made() throws GatheringException {
        if (sheets.isEmpty() && !refused) {
            throw new GatheringException(Kind.NONE, gathers.role());
        }
        List<byte[]> made = new ArrayList<>();
        for (Sheet sheet : sheets.values()) {
            byte[] json = JsonText.of(sheet.data(town));
            // One that is refused says why on a page of the booklet.
            made.add(filling.filled(json).map(FormData::json).orElse(json));
        }
        return made;
    }
}

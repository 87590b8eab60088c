package org.formpress.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.model.Document;
import org.formpress.model.Typography;

/** What an unfinished form prints, as members of a JSON object. */
public final class DraftJson {

    private DraftJson() {}

    /** Title, width of the text in mm, sizes in pt, the blocks, and the values that the form computed. */
    public static Map<String, Object> of(Draft draft) {
        Document document = draft.plan().document();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", document.title());
        members.put("textWidth", document.page().textWidth());
        members.put("type", type(document.typography()));
        members.put("blocks", DraftGrid.blocks(document, draft.completed().data()));
        members.put("computed", draft.computed());
        return members;
    }

    private static Map<String, Double> type(Typography typography) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        sizes.put("title", typography.title());
        sizes.put("caption", typography.caption());
        sizes.put("body", typography.body());
        sizes.put("leading", typography.leading());
        return sizes;
    }
}

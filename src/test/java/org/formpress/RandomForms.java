package org.formpress;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.formpress.form.Form;
import org.formpress.parse.JsonText;
import org.formpress.prove.RandomData;

/** Forms of any size and content that fit their schema: mostly small, some very large. Those of all forms are proved by CatalogueTest. */
public final class RandomForms {

    private RandomForms() {}

    /** The JSON of a form. */
    public static Arbitrary<byte[]> forms() {
        return Arbitraries.longs().map(RandomForms::json);
    }

    private static byte[] json(long seed) {
        String id = Math.floorMod(seed, 4) == 0 ? "target-declaration" : "self-evaluation";
        Form form = Project.renderer().catalogue().form(id).orElseThrow();
        return JsonText.of(RandomData.of(form, seed));
    }
}

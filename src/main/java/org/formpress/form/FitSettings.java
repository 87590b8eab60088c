package org.formpress.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.formpress.model.Fit;
import org.formpress.model.Typography;

/**
 * The list {@code fit} of a form: each step changes some sizes of {@code type}, and keeps the changes of those before it.
 */
final class FitSettings {

    private static final String LIST = "fit";
    private static final String SPARSE = "page.sparse";
    private static final String FLOOR = "type.smallest";

    /** 小五. Smaller type is hard to read on paper, and no form is the better for it. */
    private static final double USUAL_FLOOR = 9;

    private static final double USUAL_SPARSE = 0.25;

    private final SettingsFile settings;

    private FitSettings(SettingsFile settings) {
        this.settings = settings;
    }

    /** @throws FormFolderException for a size that there is not, or a step below the smallest type */
    static Fit read(SettingsFile settings, Typography declared) {
        return settings.find(LIST).isEmpty() ? Fit.NONE : new FitSettings(settings).fit(declared);
    }

    private Fit fit(Typography declared) {
        if (!(settings.find(LIST).orElseThrow() instanceof List<?> list)) {
            throw settings.fault(LIST, "fit must be a list of steps, such as [{leading: 12.5}, {body: 9.5}]");
        }
        List<Typography> steps = new ArrayList<>(list.size());
        Typography sizes = declared;
        for (int step = 0; step < list.size(); step++) {
            sizes = step(LIST + "." + step, list.get(step), sizes);
            steps.add(sizes);
        }
        double sparse = number(SPARSE, USUAL_SPARSE);
        if (!(sparse >= 0 && sparse <= 1)) {
            throw settings.fault(SPARSE, SPARSE + " must be a share of the page's height, from 0 to 1");
        }
        return new Fit(steps, sparse);
    }

    private Typography step(String path, Object step, Typography before) {
        if (!(step instanceof Map<?, ?> changes)) {
            throw settings.fault(path, path + " must name sizes, such as {leading: 12.5}");
        }
        Typography sizes = before;
        for (Object name : changes.keySet()) {
            sizes = changed(sizes, path + "." + name, String.valueOf(name));
        }
        if (sizes.body() < number(FLOOR, USUAL_FLOOR)) {
            throw settings.fault(
                    path + ".body",
                    path + ".body is below the smallest type of the form, " + number(FLOOR, USUAL_FLOOR) + " pt ("
                            + FLOOR + ")");
        }
        return sizes;
    }

    private double number(String path, double fallback) {
        return settings.find(path).isEmpty() ? fallback : settings.number(path);
    }

    private Typography changed(Typography sizes, String path, String name) {
        double value = settings.number(path);
        return switch (name) {
            case "body" -> sizes.withBody(value);
            case "leading" -> sizes.withLeading(value);
            case "paddingAcross" -> sizes.withPadding(value, sizes.paddingAlong());
            case "paddingAlong" -> sizes.withPadding(sizes.paddingAcross(), value);
            case "minRowHeight" -> sizes.withMinRowHeight(value);
            default ->
                throw settings.fault(
                        path,
                        path + " is no size that a step changes; these are: body, leading, paddingAcross, paddingAlong,"
                                + " minRowHeight");
        };
    }
}

package org.formpress.merge;

import com.fasterxml.jackson.databind.JsonNode;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XMLOutputFormat;
import freemarker.ext.beans.BeansWrapper;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.form.BookDesign;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.model.Document;

/** Fills forms with data. Thread-safe. */
public final class Merger {

    private static final String LAYOUT = "layout.ftl";
    private static final String PAGE = "page.fo.ftl";

    private final Path folder;
    private final boolean reload;
    private final Configuration configuration;
    private final TemplatePlaces places = new TemplatePlaces();
    private final Map<String, Boolean> existing = new ConcurrentHashMap<>();

    /**
     * @param templates the folder that contains the forms' folders and {@code shared}
     * @param reload    true to reread changed templates at once, for template authors
     */
    public Merger(Path templates, boolean reload) {
        this.folder = templates;
        this.reload = reload;
        this.configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new FolderTemplates(templates, places));
        configuration.setTemplateUpdateDelayMilliseconds(reload ? 0 : Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(plainValues());
    }

    private static DefaultObjectWrapper plainValues() {
        DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        builder.setExposureLevel(BeansWrapper.EXPOSE_NOTHING);
        return builder.build();
    }

    /**
     * Fills in the form.
     *
     * @throws TemplateException when the form's layout is invalid
     */
    public Document merge(FormData data) {
        return merge(data.form(), data.data());
    }

    /**
     * Fills in a form with data of which the layout needs to bear what it is: in the shape that the schema demands, though its values may
     * not be those.
     *
     * @throws TemplateException when the form's layout is invalid, or the data is not what it bears
     */
    public Document merge(Form form, JsonNode data) {
        String layout = form.id() + "/" + LAYOUT;
        return LayoutReader.read(cursor(layout, model(form, data)), form.page(), form.typography(), form::choices)
                .withFit(form.fit())
                .withRemark(form.standing().remark());
    }

    /**
     * The form's page as XSL-FO: its own {@code page.fo.ftl}, or else the shared one.
     *
     * @param pages the document's number of pages
     * @throws TemplateException when the page template is at fault
     */
    public String page(FormData data, Document document, int pages) {
        Map<String, Object> model = model(data.form(), data.data());
        model.put("title", document.title());
        model.put("pages", pages);
        String own = data.form().id() + "/" + PAGE;
        return process(exists(own) ? own : "shared/" + PAGE, model).toString();
    }

    /**
     * Fills in a part of a book that is not a form, such as its cover.
     *
     * @param part   name of its layout in the design's folder, without extension
     * @param values immutable maps, lists, texts, numbers and booleans
     * @throws TemplateException when its layout is invalid
     */
    public Document merge(BookDesign design, String part, Map<String, Object> values) {
        String layout = BookDesign.FOLDER + "/" + part + ".ftl";
        return LayoutReader.read(
                cursor(layout, model(design, values)), design.page(), design.typography(), any -> List.of());
    }

    /**
     * The page of such a part as XSL-FO: its own {@code .fo.ftl}, or else the shared one.
     *
     * @param pages the book's number of pages
     * @throws TemplateException when the page template is at fault
     */
    public String page(BookDesign design, String part, Document document, int pages) {
        String own = BookDesign.FOLDER + "/" + part + ".fo.ftl";
        Map<String, Object> model = model(design, Map.of("title", document.title(), "pages", pages));
        return process(exists(own) ? own : "shared/" + PAGE, model).toString();
    }

    private boolean exists(String template) {
        return reload
                ? Files.exists(folder.resolve(template))
                : existing.computeIfAbsent(template, any -> Files.exists(folder.resolve(template)));
    }

    private static Map<String, Object> model(BookDesign design, Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("form", design.settings());
        model.put("printed", AmountFunctions.printed());
        return model;
    }

    private static Map<String, Object> model(Form form, JsonNode data) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form.settings());
        model.put("printed", AmountFunctions.printed());
        model.put("sum", AmountFunctions.sum(data));
        model.put("graded", AmountFunctions.graded(form.settings()));
        try {
            model.put("data", JsonModel.of(data));
        } catch (TemplateModelException e) {
            throw new TemplateException(String.valueOf(e.getMessage()), e);
        }
        return model;
    }

    private LayoutCursor cursor(String layout, Map<String, Object> model) {
        return new LayoutCursor(process(layout, model).reader(), layout, places);
    }

    private MergedText process(String name, Map<String, Object> model) {
        MergedText merged = new MergedText();
        try {
            configuration.getTemplate(name).process(model, merged);
        } catch (freemarker.template.TemplateException e) {
            throw new TemplateException(LayoutFaults.message(e), e);
        } catch (ParseException e) {
            throw new TemplateException(LayoutFaults.message(e), e);
        } catch (IOException e) {
            throw new TemplateException(name + ": cannot be read: " + e.getMessage(), e);
        }
        return merged;
    }
}

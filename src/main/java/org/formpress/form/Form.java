package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.json.Pointers;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;
import org.formpress.problem.BilingualText;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.Problem;

/** A form as its folder describes it. */
public final class Form {

    private final Path folder;
    private final SettingsFile settings;
    private final PageSetup page;
    private final Typography typography;
    private final byte[] schema;
    private final SchemaTree tree;
    private final SchemaCheck check;
    private final Map<BookValue, String> bookPlaces;

    Form(Path folder, SettingsFile settings, byte[] schema, SchemaTree tree, SchemaCheck check) {
        this.folder = folder;
        this.settings = settings;
        this.page = FormFolder.page(settings);
        this.typography = FormFolder.typography(settings);
        this.schema = schema;
        this.tree = tree;
        this.check = check;
        this.bookPlaces = BookPlaces.read(settings, tree);
    }

    /** What the data calls it, such as {@code self-evaluation}; also its folder's name. */
    public String id() {
        return settings.text("id");
    }

    /** Its Chinese title. */
    public String title() {
        return settings.text("title");
    }

    /** What lists call it where its title has no room, such as 自评表; its title where {@code form.yml} says nothing. */
    public String shortTitle() {
        return settings.find("shortTitle").map(String::valueOf).orElseGet(this::title);
    }

    /** Its English title. */
    public String titleEn() {
        return settings.text("titleEn");
    }

    /** The edition of its folder, such as {@code 2024-1}; every finished file carries it. */
    public String edition() {
        return settings.text("edition");
    }

    /** Where its layout and other files lie. */
    public Path folder() {
        return folder;
    }

    public PageSetup page() {
        return page;
    }

    public Typography typography() {
        return typography;
    }

    /** All of its {@code form.yml}: immutable maps, lists, texts, {@link java.math.BigDecimal} and {@link Boolean}. */
    public Map<String, Object> settings() {
        return settings.values();
    }

    /**
     * Another settings file of its folder, if it is there.
     *
     * @throws FormFolderException when it cannot be read
     */
    public Optional<SettingsFile> settings(String fileName) {
        return Optional.of(folder.resolve(fileName)).filter(Files::exists).map(SettingsReader::read);
    }

    /** Where a value stands that books list, as a JSON Pointer; empty where the form has none. */
    public Optional<String> bookPlace(BookValue value) {
        return Optional.ofNullable(bookPlaces.get(value));
    }

    /** Its JSON Schema (2020-12), UTF-8. */
    public byte[] schema() {
        return schema.clone();
    }

    /**
     * The name of a value on the form, such as 得分.
     *
     * @param pointer a JSON Pointer; an unknown one gives its last name, and the empty one the form's title
     */
    public String label(String pointer) {
        return pointer.isEmpty() ? title() : tree.label(pointer).orElseGet(() -> Pointers.last(pointer));
    }

    /** Whether its data may have such a value. @param place a JSON Pointer, in which {@code *} is any row or member */
    public boolean has(String place) {
        return tree.has(place);
    }

    /** What a value is, by the name of its definition in the schema: {@code amount}, {@code date}, {@code longText}, or any other. */
    public Optional<String> kind(String pointer) {
        return tree.kind(pointer);
    }

    /**
     * Whether the schema lets a value have a JSON type.
     *
     * @param type as the schema writes it: {@code string}, {@code number}, {@code integer} or {@code null}
     */
    public boolean allows(String pointer, String type) {
        return tree.allows(pointer, type);
    }

    /**
     * A fault of one of its values, under the value's name.
     *
     * @param code      a key of the message bundles
     * @param pointer   the value at fault as a JSON Pointer
     * @param value     the value at fault
     * @param arguments what else the message needs
     */
    public Problem problem(String code, String pointer, String value, String... arguments) {
        return problem(new Fault(code, pointer, value, List.of(arguments)));
    }

    Problem problem(Fault fault) {
        String pointer = fault.pointer();
        return new Problem(
                fault.code(),
                pointer,
                label(pointer),
                tree.group(pointer),
                fault.value(),
                fault.arguments(),
                BilingualText.NONE);
    }

    void check(JsonNode data, FaultCollector faults) {
        check.run(data, faults);
    }
}

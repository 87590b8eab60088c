package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.formpress.json.Pointers;
import org.formpress.model.Fit;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;
import org.formpress.problem.BilingualText;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.Problem;

/** A form as described by its folder. */
public final class Form {

    private final Path folder;
    private final ProfileNumbers numbers;
    private final SettingsFile written;
    private final SettingsFile settings;
    private final PageSetup page;
    private final Typography typography;
    private final Fit fit;
    private final byte[] schema;
    private final SchemaTree tree;
    private final Standing standing;
    private final SchemaCheck check;
    private final Map<BookValue, String> bookPlaces;
    private final Map<String, String> sheetNames;
    private final Map<String, List<Map<String, String>>> blankRows;
    private final Optional<Gathers> gathers;

    /** @param written its {@code form.yml} as it is written, with references to the numbers of profiles */
    Form(Path folder, SettingsFile written, ProfileNumbers numbers, byte[] schema, SchemaTree tree, SchemaCheck check) {
        this.folder = folder;
        this.numbers = numbers;
        this.written = written;
        this.settings = numbers.fill(written);
        settings.values().keySet().stream()
                .filter(settings::lacksNumber)
                .findFirst()
                .ifPresent(key -> {
                    throw written.fault(key, "a number of this is in other profiles, but not in " + Profile.NATIONAL);
                });
        this.page = FormFolder.page(settings);
        this.typography = FormFolder.typography(settings);
        this.fit = FitSettings.read(settings, typography);
        this.schema = schema;
        this.tree = tree;
        this.standing = Standing.read(settings);
        this.check = check;
        this.bookPlaces = BookPlaces.read(settings, tree);
        this.sheetNames = SheetNames.read(settings, tree);
        this.blankRows = BlankRows.read(settings, tree);
        this.gathers = Gathers.read(settings, tree);
    }

    /** Its id in the data, such as {@code self-evaluation}; also its folder's name. */
    public String id() {
        return settings.text("id");
    }

    /** Its Chinese title. */
    public String title() {
        return settings.text("title");
    }

    /** A short name for lists, such as 自评表; the title unless {@code form.yml} sets one. */
    public String shortTitle() {
        return settings.find("shortTitle").map(String::valueOf).orElseGet(this::title);
    }

    /** The family that lists show it under, such as 项目支出绩效; empty unless {@code form.yml} names one. */
    public Optional<String> family() {
        return settings.find("family").map(String::valueOf);
    }

    /** Where it is in use, such as 上海市; empty unless {@code form.yml} says so. */
    public Optional<String> region() {
        return settings.find("region").map(String::valueOf);
    }

    /** How far its grid is to be trusted, and where it was read. */
    public Standing standing() {
        return standing;
    }

    /** Its English title. */
    public String titleEn() {
        return settings.text("titleEn");
    }

    /** The edition of its folder, such as {@code 2024-1}; every finished file carries it. */
    public String edition() {
        return settings.text("edition");
    }

    /** The folder of its layout and other files. */
    public Path folder() {
        return folder;
    }

    /** Paper size and margins. */
    public PageSetup page() {
        return page;
    }

    /** Sizes of type, rules and padding. */
    public Typography typography() {
        return typography;
    }

    /** How it may be set tighter to save a page. */
    public Fit fit() {
        return fit;
    }

    /** All of its {@code form.yml}: immutable maps, lists, texts, {@link java.math.BigDecimal} and {@link Boolean}. */
    public Map<String, Object> settings() {
        return settings.values();
    }

    /**
     * Another settings file in its folder, if present.
     *
     * @throws FormFolderException when it cannot be read
     */
    public Optional<SettingsFile> settings(String fileName) {
        return Optional.of(folder.resolve(fileName))
                .filter(Files::exists)
                .map(SettingsReader::read)
                .map(numbers::fill);
    }

    /** The profile whose numbers its settings and rules have. */
    public Profile profile() {
        return numbers.profile();
    }

    /** The same form with the numbers of another profile. */
    Form under(ProfileNumbers others) {
        return new Form(folder, written, others, schema, tree, check);
    }

    /**
     * A settings file that several forms share, below {@code shared/} beside its folder.
     *
     * @throws FormFolderException when it cannot be read
     */
    public SettingsFile sharedSettings(String fileName) {
        return numbers.fill(SettingsReader.read(folder.resolveSibling("shared").resolve(fileName)));
    }

    /** Where the form has a value that books list, as a JSON Pointer; empty if it has none. */
    public Optional<String> bookPlace(BookValue value) {
        return Optional.ofNullable(bookPlaces.get(value));
    }

    /** What it takes from the forms that it sums up; empty for a form that sums up none. */
    public Optional<Gathers> gathers() {
        return gathers;
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

    /** Whether its data may have a value at {@code place}: a JSON Pointer where {@code *} is any row or member. */
    public boolean has(String place) {
        return tree.has(place);
    }

    /** The name of a value's definition in the schema, such as {@code amount}, {@code date} or {@code longText}. */
    public Optional<String> kind(String pointer) {
        return tree.kind(pointer);
    }

    /**
     * Whether the schema allows a JSON type for a value.
     *
     * @param type as the schema writes it: {@code string}, {@code number}, {@code integer} or {@code null}
     */
    public boolean allows(String pointer, String type) {
        return tree.allows(pointer, type);
    }

    /** The texts of which a value must be one; none if the schema does not list them. */
    public List<String> choices(String pointer) {
        return StreamSupport.stream(tree.keyword(pointer, "enum").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    /**
     * The names of the members of an object, in the order of the schema; none for any other value.
     *
     * @param place a JSON Pointer where {@code *} is any row
     */
    public List<String> members(String place) {
        return List.copyOf(tree.memberNames(place));
    }

    /** Whether the object at {@code place} must have a member. */
    public boolean requires(String place, String member) {
        return StreamSupport.stream(tree.keyword(place, "required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(member));
    }

    /**
     * What a keyword of the schema, such as {@code maximum} or {@code const}, says of a value; missing if it says nothing. Limits of an
     * alternative count as those of the value.
     */
    public JsonNode rule(String place, String keyword) {
        return tree.rule(place, keyword);
    }

    /** What the sheet of a list is called in a workbook to fill in: by {@code form.yml}, or like the list. */
    public String sheetName(String list) {
        return Optional.ofNullable(sheetNames.get(list)).orElseGet(() -> label(list));
    }

    /** The rows that a list of a blank form has, each as texts by member; none unless {@code form.yml} declares some. */
    public List<Map<String, String>> blankRows(String list) {
        return blankRows.getOrDefault(list, List.of());
    }

    /**
     * A problem with one of its values, labelled with the value's name.
     *
     * @param code      a key of the message bundles
     * @param pointer   the value at fault as a JSON Pointer
     * @param value     the value at fault
     * @param arguments further arguments of the message
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
                BilingualText.NONE,
                "");
    }

    void check(JsonNode data, FaultCollector faults) {
        check.run(data, faults);
    }
}

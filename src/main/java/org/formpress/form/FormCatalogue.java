package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.formpress.home.Home;

/** The available forms. Immutable: load a new catalogue to see changed folders. */
public final class FormCatalogue {

    private final Map<String, Form> forms;
    private final Profiles profiles;
    private final Map<String, FormCatalogue> byProfile;

    private FormCatalogue(Map<String, Form> forms, Profiles profiles, Map<String, FormCatalogue> byProfile) {
        this.forms = forms;
        this.profiles = profiles;
        this.byProfile = byProfile;
    }

    /**
     * The forms in {@code home}: every folder of the templates that holds a {@code form.yml}. They have the national numbers.
     *
     * @throws FormFolderException when a form is broken, or there is none
     */
    public static FormCatalogue load(Home home) {
        return load(home, formFolders(home.templates()));
    }

    /**
     * One form alone, so that faults in others do not matter.
     *
     * @throws FormFolderException when it is broken or has no {@code form.yml}
     */
    public static FormCatalogue load(Home home, String id) {
        return load(home, List.of(home.templates().resolve(id)));
    }

    private static FormCatalogue load(Home home, List<Path> folders) {
        // The build checks the packed forms, which saves 0.1 s at every start.
        boolean packed = home.templates().equals(Home.packed().templates());
        Profiles profiles = Profiles.load(home.templates());
        ProfileNumbers national = profiles.numbers(Profile.NATIONAL).orElseThrow();
        Map<Path, JsonNode> parts = new HashMap<>();
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Path folder : folders) {
            Form form = FormFolder.read(folder, national, parts, packed);
            forms.put(form.id(), form);
        }
        if (forms.isEmpty()) {
            throw new FormFolderException(
                    home.templates(), "holds no form; a form is a folder in it with a " + FormFolder.SETTINGS);
        }
        FormCatalogue catalogue = new FormCatalogue(forms, profiles, new ConcurrentHashMap<>());
        catalogue.byProfile.put(Profile.NATIONAL, catalogue);
        return catalogue;
    }

    private static List<Path> formFolders(Path templates) {
        try (Stream<Path> folders = Files.list(templates)) {
            return folders.filter(folder -> Files.exists(folder.resolve(FormFolder.SETTINGS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates folder " + templates, e);
        }
    }

    /** The profiles whose numbers the forms can have. */
    public Profiles profiles() {
        return profiles;
    }

    /** The same forms with the numbers of a profile; empty if there is no such profile. */
    public Optional<FormCatalogue> under(String profile) {
        return profiles.numbers(profile).map(numbers -> byProfile.computeIfAbsent(profile, any -> under(numbers)));
    }

    private FormCatalogue under(ProfileNumbers numbers) {
        Map<String, Form> others = new LinkedHashMap<>();
        forms.forEach((id, form) -> others.put(id, form.under(numbers)));
        return new FormCatalogue(others, profiles, byProfile);
    }

    /** All forms, by id. */
    public List<Form> forms() {
        return List.copyOf(forms.values());
    }

    /** The form with that id, such as {@code self-evaluation}. */
    public Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }
}

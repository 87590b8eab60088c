package org.formpress.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles in {@code profiles} below the templates, a file each; without any, there is the national one and it has no numbers. */
public final class Profiles {

    private static final String FOLDER = "profiles";
    private static final String SHARED_RULES = "shared/checks";
    private static final String ENDING = ".yml";

    private final Path templates;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, SettingsFile> files = new HashMap<>();
    private final Set<String> known;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Profiles(Path templates, List<SettingsFile> found) {
        this.templates = templates;
        for (SettingsFile file : found) {
            Profile profile = Profile.read(file);
            profiles.put(profile.id(), profile);
            files.put(profile.id(), file);
        }
        profiles.putIfAbsent(Profile.NATIONAL, Profile.nothing());
        this.known = profiles.values().stream()
                .flatMap(profile -> profile.numbers().stream())
                .map(ProfileNumber::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws FormFolderException when one of them is broken */
    static Profiles load(Path templates) {
        return new Profiles(templates, files(templates.resolve(FOLDER)));
    }

    private static List<SettingsFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(SettingsReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
    }

    /** All of them, the national one first. */
    public List<Profile> all() {
        return Stream.concat(Stream.of(national()), profiles.values().stream().filter(profile -> profile != national()))
                .toList();
    }

    private Profile national() {
        return profiles.getOrDefault(Profile.NATIONAL, Profile.nothing());
    }

    /** Their ids, that of the national one first. */
    public List<String> ids() {
        return all().stream().map(Profile::id).toList();
    }

    /** What the settings of forms mean under a profile; empty if there is none with that id. */
    Optional<ProfileNumbers> numbers(String id) {
        return Optional.ofNullable(profiles.get(id)).map(profile -> {
            Map<String, Object> values = new HashMap<>();
            national().numbers().forEach(number -> values.put(number.name(), number.value()));
            profile.numbers().forEach(number -> values.put(number.name(), number.value()));
            values.values().removeIf(ProfileNumber.NONE::equals);
            return new ProfileNumbers(profile, Map.copyOf(values), known, asked);
        });
    }

    /**
     * Refuses a number of a region that neither the nation has nor a form or shared rule refers to, after all forms and their rules were read.
     *
     * @throws FormFolderException naming the first
     */
    public void refuseUnused() {
        if (!asked.containsAll(known)) {
            // Of forms that an operator has left out of a folder of one's own.
            ProfileNumbers national = numbers(Profile.NATIONAL).orElseThrow();
            files(templates.resolve(SHARED_RULES)).forEach(national::fill);
        }
        profiles.values().forEach(this::refuseUnused);
    }

    private void refuseUnused(Profile profile) {
        profile.numbers().stream()
                .map(ProfileNumber::name)
                .filter(name -> !asked.contains(name))
                // A folder of one's own may leave out the forms that refer to a national number.
                .filter(name -> !isNational(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Objects.requireNonNull(files.get(profile.id()))
                            .fault("numbers." + name, "no form refers to the number " + name);
                });
    }

    private boolean isNational(String name) {
        return national().numbers().stream().anyMatch(number -> number.name().equals(name));
    }
}

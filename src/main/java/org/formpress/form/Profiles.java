package org.formpress.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles in {@code profiles} below the templates, a file each; without any, there is the national one and it has no numbers. */
public final class Profiles {

    private static final String FOLDER = "profiles";
    private static final String ENDING = ".yml";

    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final Map<String, SettingsFile> files = new HashMap<>();
    private final Set<String> known;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private Profiles(List<SettingsFile> found) {
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
        Path folder = templates.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return new Profiles(List.of());
        }
        try (Stream<Path> found = Files.list(folder)) {
            return new Profiles(found.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(SettingsReader::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of profiles " + folder, e);
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
     * Refuses a number that no form refers to, after all forms and their rules were read.
     *
     * @throws FormFolderException naming the first
     */
    public void refuseUnused() {
        for (Profile profile : profiles.values()) {
            for (ProfileNumber number : profile.numbers()) {
                SettingsFile file = files.get(profile.id());
                if (file != null && !asked.contains(number.name())) {
                    throw file.fault("numbers." + number.name(), "no form refers to the number " + number.name());
                }
            }
        }
    }
}

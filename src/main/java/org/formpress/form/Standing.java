package org.formpress.form;

import java.util.Optional;

/**
 * How far a form's grid is to be trusted; all texts are Chinese.
 *
 * @param source     where the grid was read: who published it, which document, which year; empty unless {@code form.yml} says so
 * @param confidence how sure that is; empty unless {@code form.yml} says so
 * @param unverified what is to be compared with what before the form is relied on; empty for a grid that was compared
 */
public record Standing(Optional<String> source, Optional<String> confidence, Optional<String> unverified) {

    private static final String STATUS = "status";
    private static final String UNVERIFIED = "unverified";

    /** @throws FormFolderException for another status, or a status without what is to be compared, or the reverse */
    static Standing read(SettingsFile settings) {
        Optional<String> unverified = text(settings, UNVERIFIED);
        Optional<String> status = text(settings, STATUS);
        if (status.isPresent() && !status.get().equals(UNVERIFIED)) {
            throw settings.fault(STATUS, "status may only be " + UNVERIFIED);
        }
        if (status.isPresent() != unverified.isPresent()) {
            throw settings.fault(
                    STATUS, "status: unverified needs unverified: what is to be compared, and the reverse");
        }
        return new Standing(text(settings, "source"), text(settings, "confidence"), unverified);
    }

    private static Optional<String> text(SettingsFile settings, String key) {
        return settings.find(key).map(value -> settings.text(key));
    }

    /** What the metadata of a finished file say of it; empty for a grid that was compared. */
    public String remark() {
        return unverified.map(what -> "表样未经核对：" + what).orElse("");
    }

    /** {@code unverified} for a grid that was not compared with the original; else empty. */
    public Optional<String> status() {
        return unverified.map(what -> UNVERIFIED);
    }
}

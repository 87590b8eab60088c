package org.formpress.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version written into the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development)");
        return new String[] {"FormPress " + version, "Java " + Runtime.version()};
    }
}

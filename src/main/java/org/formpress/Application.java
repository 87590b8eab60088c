package org.formpress;

import java.util.Locale;
import java.util.TimeZone;
import org.formpress.cli.CommandLineTool;

/** The program: {@code java -jar formpress.jar}. */
public final class Application {

    static final String LOG_ZONE = "formpress.log.zone";

    private Application() {}

    /**
     * Documents must not depend on the machine: FOP and docx4j format numbers and dates by the default locale and zone.
     * The log keeps the machine's zone ({@link LogSettings}).
     */
    private static void fixLocaleAndZone() {
        System.setProperty(LOG_ZONE, TimeZone.getDefault().getID());
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Locale.setDefault(Locale.ROOT);
    }

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        fixLocaleAndZone();
        System.exit(CommandLineTool.run(args));
    }
}

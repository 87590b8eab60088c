package org.formpress;

import org.formpress.cli.CommandLineTool;

/** The program: {@code java -jar formpress.jar}. */
public final class Application {

    private Application() {}

    /** Runs one command and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(CommandLineTool.run(args));
    }
}

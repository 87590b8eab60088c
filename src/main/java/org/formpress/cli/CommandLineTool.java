package org.formpress.cli;

import picocli.CommandLine;

/** Runs the program's commands, in the language chosen by {@code --lang}. */
public final class CommandLineTool {

    private CommandLineTool() {}

    /**
     * Runs one command on the process's own streams.
     *
     * @return the exit status: 0 done, 1 data refused or with errors, 2 usage, 3 internal error
     */
    public static int run(String... args) {
        Console console = Console.ofProcess(Language.fromArguments(args));
        int status = of(console).execute(args);
        // PrintWriter swallows write errors such as a full disk or a closed pipe.
        if (console.out().checkError()) {
            console.say("out.unwritable");
            return Math.max(status, ExitStatus.USAGE.code());
        }
        return status;
    }

    static CommandLine of(Console console) {
        GlobalOptions options = new GlobalOptions(console);
        FaultReport faults = new FaultReport(console);
        return new CommandLine(options)
                .addSubcommand(new RenderCommand(console, options))
                .addSubcommand(new CheckCommand(console, options))
                .addSubcommand(new ExtractCommand(console, options))
                .addSubcommand(new DiffCommand(console, options))
                .addSubcommand(new SignCommand(console, options))
                .addSubcommand(new BookletCommand(console, options))
                .addSubcommand(new WorkbookCommand(console, options))
                .addSubcommand(new CommandLine(new FormsCommand(console, options))
                        .addSubcommand(new NewFormCommand(console, options))
                        .addSubcommand(new TestFormCommand(console, options)))
                .addSubcommand(new ServeCommand(console, options))
                .addSubcommand(new CommandLine(new KeysCommand(console))
                        .addSubcommand(new AddKeyCommand(console))
                        .addSubcommand(new AddSigningKeyCommand(console))
                        .addSubcommand(new ListKeysCommand(console))
                        .addSubcommand(new RemoveKeyCommand(console)))
                .setResourceBundle(console.messages().bundle())
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler(new UsageErrorHandler(console))
                .setExecutionExceptionHandler(
                        (e, command, parsed) -> faults.report(e).code());
    }
}

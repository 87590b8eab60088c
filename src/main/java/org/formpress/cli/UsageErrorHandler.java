package org.formpress.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports wrong arguments and points to the help. */
final class UsageErrorHandler implements IParameterExceptionHandler {

    private final Console console;

    UsageErrorHandler(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        console.err().println(message(fault));
        console.say("usage.help", fault.getCommandLine().getCommandSpec().qualifiedName());
        return ExitStatus.USAGE.code();
    }

    private String message(ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (fault instanceof MissingParameterException missing) {
            return console.messages()
                    .text(
                            "usage.missing",
                            missing.getMissing().stream()
                                    .map(UsageErrorHandler::name)
                                    .collect(Collectors.joining(" ")));
        }
        return console.messages().text("usage.wrong", String.valueOf(fault.getMessage()));
    }

    private String unmatched(UnmatchedArgumentException fault) {
        String unknown = String.join(" ", fault.getUnmatched());
        String similar = String.join(" ", fault.getSuggestions());
        return similar.isEmpty()
                ? console.messages().text("usage.unknown", unknown)
                : console.messages().text("usage.unknown.similar", unknown, similar);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

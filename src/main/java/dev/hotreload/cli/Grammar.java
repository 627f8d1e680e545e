package dev.hotreload.cli;

import dev.hotreload.config.GoBool;

import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;
import java.util.Map;
import java.util.Stack;

/** The flags in the parser's terms. */
final class Grammar {

    private Grammar() {}

    static CommandSpec spec(List<Flag> flags) {
        CommandSpec spec = CommandSpec.create().name("hotreload");
        flags.forEach(flag -> spec.addOption(option(flag)));
        return spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build());
    }

    /** The longest name of the flag that the parser speaks about. */
    static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "";
    }

    private static OptionSpec option(Flag flag) {
        OptionSpec.Builder builder = OptionSpec.builder(flag.spellings());
        if (!flag.takesValue()) {
            return builder.arity("0").type(boolean.class).build();
        }
        builder.type(List.class).auxiliaryTypes(String.class);
        return flag.optionalValue()
                ? builder.arity("0..1").preprocessor(new TrueWhereNothingFollows()).build()
                : builder.arity("1").build();
    }

    /**
     * A switch takes the next word only if it says yes or no; where Go has another word for that,
     * the switch's value is bad.
     */
    private static final class TrueWhereNothingFollows implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> words, CommandSpec command, ArgSpec flag, Map<String, Object> info) {
            boolean attached = "=".equals(info.get("separator"));
            if (!attached && (words.isEmpty() || GoBool.meant(words.peek()).isEmpty())) {
                words.push("true");
            }
            return false;
        }
    }
}

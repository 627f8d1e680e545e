package dev.hotreload.config;

import java.util.List;

/**
 * What is started after a good build; {@code full_bin} wins over {@code entrypoint}, and that over
 * {@code bin}.
 */
public sealed interface Program {

    /**
     * {@code args_bin} and then what stood after {@code --}: each one reaches the program byte for
     * byte.
     */
    List<String> arguments();

    /**
     * {@code full_bin}: shell text, arguments are appended to its last command.
     *
     * @param bin {@code bin}, which the text may or may not speak of
     */
    record FullBin(String text, String bin, List<String> arguments) implements Program {
        public FullBin {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code entrypoint}: never shell text.
     *
     * @param command not empty; the first is absolute, or without a slash and looked up in {@code
     *     PATH} first, or relative to {@code root}
     */
    record Entrypoint(List<String> command, List<String> arguments) implements Program {
        public Entrypoint {
            command = List.copyOf(command);
            arguments = List.copyOf(arguments);
            if (command.isEmpty()) {
                throw new IllegalArgumentException("entrypoint is empty");
            }
        }
    }

    /**
     * {@code bin}: a path relative to the working directory, or shell text where no such file
     * exists.
     */
    record Bin(String text, List<String> arguments) implements Program {
        public Bin {
            arguments = List.copyOf(arguments);
        }
    }
}

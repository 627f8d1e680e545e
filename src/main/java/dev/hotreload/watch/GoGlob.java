package dev.hotreload.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of Go's {@code filepath.Match}: {@code *} and {@code ?} do not cross a slash, a class
 * may match one, only {@code ^} negates a class, a backslash takes the next character literally.
 */
final class GoGlob {

    private sealed interface Token {
        boolean takes(int c);
    }

    private record Literal(int wanted) implements Token {
        @Override
        public boolean takes(int c) {
            return c == wanted;
        }
    }

    private record AnyOne() implements Token {
        @Override
        public boolean takes(int c) {
            return c != '/';
        }
    }

    /** Zero or more of what it takes. */
    private record Star() implements Token {
        @Override
        public boolean takes(int c) {
            return c != '/';
        }
    }

    private record Range(int low, int high) {}

    private record CharacterClass(boolean negated, List<Range> ranges) implements Token {
        @Override
        public boolean takes(int c) {
            return negated != ranges.stream().anyMatch(r -> r.low() <= c && c <= r.high());
        }
    }

    private final List<Token> tokens;

    private GoGlob(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Empty for a pattern that Go calls malformed; it matches nothing there. */
    static Optional<GoGlob> compile(String pattern) {
        try {
            return Optional.of(new GoGlob(new Parser(pattern).tokens()));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    boolean matches(String text) {
        int[] name = text.codePoints().toArray();
        int token = 0;
        int at = 0;
        int star = -1;
        int starAt = -1;
        while (true) {
            if (token == tokens.size() && at == name.length) {
                return true;
            }
            if (token < tokens.size() && tokens.get(token) instanceof Star) {
                star = token++;
                starAt = at;
            } else if (takes(token, name, at)) {
                token++;
                at++;
            } else if (star >= 0 && takes(star, name, starAt)) {
                token = star + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
    }

    private boolean takes(int token, int[] name, int at) {
        return token < tokens.size() && at < name.length && tokens.get(token).takes(name[at]);
    }

    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    private static final class Parser {

        private final int[] pattern;
        private int at;

        Parser(String pattern) {
            this.pattern = pattern.codePoints().toArray();
        }

        List<Token> tokens() throws Malformed {
            List<Token> tokens = new ArrayList<>();
            while (at < pattern.length) {
                tokens.add(token());
            }
            return tokens;
        }

        private Token token() throws Malformed {
            int c = pattern[at++];
            return switch (c) {
                case '*' -> new Star();
                case '?' -> new AnyOne();
                case '[' -> characterClass();
                case '\\' -> new Literal(next());
                default -> new Literal(c);
            };
        }

        private Token characterClass() throws Malformed {
            boolean negated = peek() == '^';
            if (negated) {
                at++;
            }
            List<Range> ranges = new ArrayList<>();
            do {
                ranges.add(range());
            } while (peek() != ']');
            at++;
            return new CharacterClass(negated, List.copyOf(ranges));
        }

        private Range range() throws Malformed {
            int low = member();
            if (peek() != '-') {
                return new Range(low, low);
            }
            at++;
            return new Range(low, member());
        }

        private int member() throws Malformed {
            int c = next();
            if (c == '-' || c == ']') {
                throw new Malformed();
            }
            return c == '\\' ? next() : c;
        }

        private int peek() throws Malformed {
            if (at == pattern.length) {
                throw new Malformed();
            }
            return pattern[at];
        }

        private int next() throws Malformed {
            int c = peek();
            at++;
            return c;
        }
    }
}

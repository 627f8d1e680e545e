package dev.hotreload.config;

/** Where an effective value comes from; printed behind it and in front of problems. */
public sealed interface Source {

    /** Nobody set it. */
    record Default() implements Source {
        @Override
        public String toString() {
            return "default";
        }
    }

    /**
     * A place in a configuration file.
     *
     * @param file as the user would write it
     * @param line from 1
     * @param column from 1
     */
    record InFile(String file, int line, int column) implements Source {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /** The table of this operating system, such as {@code [build.linux]}. */
    record SystemTable(String table, Source place) implements Source {
        @Override
        public String toString() {
            return "[" + table + "], " + place;
        }
    }

    /** A flag on the command line. */
    record Flag(String name) implements Source {
        @Override
        public String toString() {
            return name;
        }
    }

    /** An environment variable. */
    record Variable(String name) implements Source {
        @Override
        public String toString() {
            return "$" + name;
        }
    }

    Source DEFAULT = new Default();
}

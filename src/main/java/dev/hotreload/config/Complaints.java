package dev.hotreload.config;

/**
 * Problems of one key.
 *
 * @param example a value the key could have, as TOML
 */
record Complaints(String name, String example, Problems problems) {

    /**
     * @param text follows the key's name
     */
    void about(Found found, String text) {
        boolean named = found.where() instanceof Source.Flag;
        problems.error(found.where(), named ? text : "`" + name + "` " + text);
    }

    void wrongType(Found found, String expected) {
        wrongType(found, expected, example);
    }

    /**
     * @param better what the user may have meant, as TOML
     */
    void wrongType(Found found, String expected, String better) {
        String advice =
                found.where() instanceof Source.Flag(var flag)
                        ? "for example " + flag + "=" + better
                        : "write " + leaf() + " = " + better;
        about(found, "must be " + expected + ", not " + found.shown() + "; " + advice);
    }

    private String leaf() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

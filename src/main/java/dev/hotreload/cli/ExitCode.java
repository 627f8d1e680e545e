package dev.hotreload.cli;

/** What the program's exit status says. */
public enum ExitCode {
    STOPPED(0, "stopped as asked"),
    CONFIGURATION(
            1,
            "the configuration is wrong, or cannot be used or written here; nothing was started"),
    USAGE(2, "the command line is wrong; nothing was started"),
    BUSY(3, "another hotreload uses the same `tmp_dir`; nothing was started");

    private final int status;
    private final String meaning;

    ExitCode(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    public int status() {
        return status;
    }

    public String meaning() {
        return meaning;
    }
}

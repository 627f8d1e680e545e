package dev.hotreload.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A duration as Air reads {@code kill_delay}: a text of Go's, or an integer that means milliseconds
 * below one million and nanoseconds from there on.
 */
record DurationType() implements Type<Duration> {

    static final Type<Duration> DURATION = new DurationType();

    private static final long FIRST_NANOSECONDS = 1_000_000;
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    @Override
    public String describe() {
        return "duration or integer (ms)";
    }

    @Override
    public String placeholder() {
        return "DURATION";
    }

    @Override
    public String toToml(Duration value) {
        return TomlText.quote(GoDuration.format(value));
    }

    @Override
    public Optional<Duration> read(Found found, Complaints complaints) {
        Optional<Duration> length =
                switch (found.value()) {
                    case Long number -> Optional.of(ofInteger(number));
                    case String text -> ofText(text, found, complaints);
                    default -> {
                        complaints.wrongType(found, "a duration such as \"5s\"");
                        yield Optional.empty();
                    }
                };
        return length.filter(it -> inRange(it, found, complaints));
    }

    private static Duration ofInteger(long number) {
        return number < FIRST_NANOSECONDS ? Duration.ofMillis(number) : Duration.ofNanos(number);
    }

    private static Optional<Duration> ofText(String text, Found found, Complaints complaints) {
        Optional<Duration> length = GoDuration.find(text);
        if (length.isEmpty()) {
            complaints.about(
                    found,
                    "is no duration: "
                            + TomlText.excerpt(text)
                            + "; write a number with its unit, such as 500ms, 5s or 1m30s");
        }
        return length;
    }

    private static boolean inRange(Duration length, Found found, Complaints complaints) {
        if (length.isNegative()) {
            complaints.about(found, "must not be negative; write 0 or more");
            return false;
        }
        if (length.compareTo(LONGEST) > 0) {
            complaints.about(found, "is longer than 24 days; write less");
            return false;
        }
        return true;
    }

    /** On the command line a bare integer is always milliseconds. */
    @Override
    public Found fromWords(List<String> words, Source flag) {
        String word = words.getLast();
        return new Found(word.matches("[-+]?\\d+") ? word + "ms" : word, flag);
    }
}

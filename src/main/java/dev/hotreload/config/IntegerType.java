package dev.hotreload.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** An integer from 0 to {@code max}. */
record IntegerType<T>(String describe, long max, LongFunction<T> of, ToLongFunction<T> toLong)
        implements Type<T> {

    static final Type<Duration> MILLISECONDS =
            new IntegerType<>(
                    "integer (ms)", Integer.MAX_VALUE, Duration::ofMillis, Duration::toMillis);
    static final Type<Integer> PORT =
            new IntegerType<>("port", 65535, value -> (int) value, Integer::longValue);

    @Override
    public String placeholder() {
        return "N";
    }

    @Override
    public String toToml(T value) {
        return Long.toString(toLong.applyAsLong(value));
    }

    @Override
    public Optional<T> read(Found found, Complaints complaints) {
        if (!(found.value() instanceof Long value)) {
            guess(found.value())
                    .ifPresentOrElse(
                            better -> complaints.wrongType(found, "an " + unit(), better),
                            () -> complaints.wrongType(found, "an " + unit()));
            return Optional.empty();
        }
        if (value < 0 || value > max) {
            complaints.about(found, "must be from 0 to " + max + ", not " + value);
            return Optional.empty();
        }
        return Optional.of(of.apply(value));
    }

    private String unit() {
        return describe.startsWith("integer") ? describe : "integer";
    }

    private Optional<String> guess(Object value) {
        return switch (value) {
            case Double number when number >= 0 && number <= max ->
                    Optional.of(Long.toString(Math.round(number)));
            case String text when text.matches("\\d{1,9}") -> Optional.of(text);
            case String text when max == Integer.MAX_VALUE ->
                    GoDuration.find(text).map(length -> Long.toString(length.toMillis()));
            default -> Optional.empty();
        };
    }

    @Override
    public Found fromWords(List<String> words, Source flag) {
        String word = words.getLast();
        try {
            return new Found(Long.valueOf(word), flag);
        } catch (NumberFormatException _) {
            return new Found(word, flag);
        }
    }
}

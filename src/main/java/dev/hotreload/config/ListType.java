package dev.hotreload.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A list of texts.
 *
 * @param command whether it is a command: a single text stands for a list of one, and the first
 *     element must not be blank
 */
record ListType<E>(Word<E> word, boolean command) implements Type<List<E>> {

    static final Type<List<String>> TEXTS = new ListType<>(Word.TEXT, false);
    static final Type<List<String>> PATHS = new ListType<>(Word.PATH, false);
    static final Type<List<Regex>> REGEXES = new ListType<>(Word.REGEX, false);
    static final Type<List<Stop.Step>> STOP_STEPS = new ListType<>(Word.STOP_STEP, false);
    static final Type<List<String>> COMMAND = new ListType<>(Word.TEXT, true);

    @Override
    public String describe() {
        return command ? "text or list of texts" : "list of " + word.describe() + "s";
    }

    @Override
    public String placeholder() {
        return "LIST";
    }

    @Override
    public String toToml(List<E> values) {
        return TomlText.list(values, value -> TomlText.quote(word.format().apply(value)));
    }

    @Override
    public Optional<List<E>> read(Found found, Complaints complaints) {
        return switch (found.value()) {
            case List<?> _ -> elements(found.elements(), complaints);
            case String text when command -> elements(single(text, found), complaints);
            case String text -> {
                complaints.wrongType(found, "a list", "[" + TomlText.quote(text) + "]");
                yield Optional.empty();
            }
            default -> {
                complaints.wrongType(found, (command ? "a text or " : "") + "a list of texts");
                yield Optional.empty();
            }
        };
    }

    private static List<Found> single(String text, Found found) {
        return text.isEmpty() ? List.of() : List.of(new Found(text, found.where()));
    }

    private Optional<List<E>> elements(List<Found> found, Complaints complaints) {
        List<E> values = new ArrayList<>();
        for (Found element : found) {
            element(element, complaints).ifPresent(values::add);
        }
        if (command
                && !found.isEmpty()
                && found.getFirst().value() instanceof String first
                && first.isBlank()) {
            complaints.about(found.getFirst(), "names no program; put its path first");
        }
        return values.size() == found.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<E> element(Found element, Complaints complaints) {
        if (!(element.value() instanceof String text)) {
            complaints.about(
                    element,
                    "must be a list of texts, but this element is "
                            + element.kind()
                            + "; put it into quotes");
            return Optional.empty();
        }
        try {
            return Optional.of(word.read(text));
        } catch (BadText e) {
            complaints.about(element, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Found fromWords(List<String> words, Source flag) {
        return new Found(
                words.stream()
                        .filter(each -> !each.isEmpty())
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .map(each -> new Found(each, flag))
                        .toList(),
                flag);
    }
}

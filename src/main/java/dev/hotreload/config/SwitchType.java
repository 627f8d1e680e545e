package dev.hotreload.config;

import java.util.List;
import java.util.Optional;

/** On or off. */
record SwitchType() implements Type<Boolean> {

    static final Type<Boolean> SWITCH = new SwitchType();

    @Override
    public String describe() {
        return "true or false";
    }

    @Override
    public String placeholder() {
        return "";
    }

    @Override
    public String toToml(Boolean value) {
        return value.toString();
    }

    @Override
    public Optional<Boolean> read(Found found, Complaints complaints) {
        if (found.value() instanceof Boolean value) {
            return Optional.of(value);
        }
        Optional<Boolean> meant = GoBool.meant(String.valueOf(found.value()));
        complaints.wrongType(found, describe(), toToml(meant.orElse(true)));
        return Optional.empty();
    }

    @Override
    public Found fromWords(List<String> words, Source flag) {
        String word = words.getLast();
        return GoBool.parse(word)
                .map(value -> new Found(value, flag))
                .orElseGet(() -> new Found(word, flag));
    }
}

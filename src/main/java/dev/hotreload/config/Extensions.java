package dev.hotreload.config;

import java.util.List;

/** What the lists {@code include_ext} stand for. */
final class Extensions {

    private Extensions() {}

    /** Without empty ones, the dot that some write in front of them, and blanks around them. */
    static List<String> of(List<String> written) {
        return written.stream()
                .map(String::strip)
                .map(extension -> extension.startsWith(".") ? extension.substring(1) : extension)
                .filter(extension -> !extension.isEmpty())
                .toList();
    }
}

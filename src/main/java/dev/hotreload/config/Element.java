package dev.hotreload.config;

import java.util.List;

/**
 * One element of a list.
 *
 * @param index its place in the list as it was written, from 0
 */
public record Element(int index, Source where) {

    /** The element that is the {@code nth} of those that say something. */
    static Element of(Setting<?> setting, int nth) {
        List<?> values = (List<?>) setting.value();
        int index = 0;
        int left = nth;
        while (left > 0 || isNothing(setting.key(), values.get(index))) {
            left -= isNothing(setting.key(), values.get(index)) ? 0 : 1;
            index++;
        }
        boolean placed = index < setting.elements().size();
        return new Element(index, placed ? setting.elements().get(index) : setting.source());
    }

    private static boolean isNothing(Key<?> key, Object value) {
        return switch (value) {
            case String text when key.equals(WatchKeys.INCLUDE_EXT) ->
                    Extensions.of(List.of(text)).isEmpty();
            case String text -> key.type().equals(ListType.PATHS) && text.isBlank();
            default -> false;
        };
    }
}

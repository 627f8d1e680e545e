package dev.hotreload.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The first report of the race detector.
 *
 * @param accesses the two that conflict
 * @param reports how many there are in all
 */
record DataRace(List<Access> accesses, long reports) {

    /** The exit status of a program that was built with {@code -race} and had one. */
    static final int EXIT_STATUS = 66;

    private static final String HEADER = "WARNING: DATA RACE";

    /** One of the two, as in {@code previous write}. */
    record Access(String kind, List<Frame> frames) {}

    DataRace {
        accesses = List.copyOf(accesses);
    }

    static Optional<DataRace> in(Tail tail) {
        List<String> lines = tail.lines();
        int first = lines.indexOf(HEADER);
        return first < 0
                ? Optional.empty()
                : Optional.of(
                        new DataRace(
                                accesses(lines, first + 1),
                                lines.stream().filter(HEADER::equals).count()));
    }

    private static List<Access> accesses(List<String> lines, int from) {
        List<Access> accesses = new ArrayList<>();
        for (int i = from; i < lines.size() && !lines.get(i).startsWith("==="); i++) {
            int address = lines.get(i).indexOf(" at 0x");
            if (address > 0 && lines.get(i).contains(" by ")) {
                String kind = lines.get(i).substring(0, address).toLowerCase(Locale.ROOT);
                accesses.add(new Access(kind, Goroutine.framesAt(lines, i + 1)));
            }
        }
        return accesses;
    }

    String sentence(OwnCode own) {
        String places =
                accesses.stream()
                        .flatMap(access ->
                                own
                                        .firstOf(access.frames())
                                        .map(place -> access.kind() + " at " + place)
                                        .stream())
                        .collect(Collectors.joining(", "));
        String races = reports == 1 ? "data race" : reports + " data races, the first";
        return places.isEmpty() ? races : races + ": " + places;
    }
}

package dev.hotreload.dist;

import java.util.List;
import java.util.function.Function;

/** A class with all that is written out when the distribution is made. */
public final class Sample implements Function<Object, String> {

    private sealed interface Shape {}

    private record Circle(double radius, List<String> names) implements Shape {}

    private record Box(int a, long b, boolean c, char d, byte e, short f, float g, Object h)
            implements Shape {}

    private record Dot() implements Shape {}

    @Override
    public String apply(Object ignored) {
        StringBuilder said = new StringBuilder();
        Shape[] shapes = {
            new Circle(-0.0, null),
            new Circle(0.0, null),
            new Circle(1.5, List.of("x")),
            new Circle(1.5, List.of("x")),
            new Box(1, 2, true, 'x', (byte) 3, (short) 4, 5, "six"),
            new Box(1, 2, true, 'x', (byte) 3, (short) 4, 5, "six"),
            new Box(1, 2, true, 'x', (byte) 3, (short) 4, 5, null),
            new Box(1, 2, false, 'x', (byte) 3, (short) 4, 5, "six"),
            new Dot(),
            new Dot(),
        };
        for (Shape one : shapes) {
            said.append(described(one)).append(one.hashCode());
            for (Shape other : shapes) {
                said.append(one.equals(other) ? '=' : '!');
            }
        }
        for (String word : List.of("", "one", "two", "three")) {
            said.append(number(word));
        }
        return said.append(new Dot().equals(ignored)).append(isNull(null)).toString();
    }

    private static String described(Shape shape) {
        return switch (shape) {
            case Circle(double radius, _) when radius > 1 -> "large";
            case Circle _ -> "small";
            case Box(int a, _, boolean c, _, _, _, _, _) when c -> "box " + a;
            case Box _ -> "closed";
            case Dot() -> "dot";
        };
    }

    private static int number(String word) {
        return switch (word) {
            case "one" -> 1;
            case "two" -> 2;
            case String other when other.isEmpty() -> 0;
            case String other -> other.length();
        };
    }

    private static boolean isNull(Object value) {
        return switch (value) {
            case null -> true;
            case String _ -> false;
            default -> false;
        };
    }
}

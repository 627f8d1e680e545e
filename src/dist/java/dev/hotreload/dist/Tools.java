package dev.hotreload.dist;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** The tools of the Java that runs this. */
final class Tools {

    private Tools() {}

    /** What the tool says; an error if it fails. */
    static String run(String name, List<String> arguments) {
        ToolProvider tool =
                ToolProvider.findFirst(name)
                        .orElseThrow(() -> new IllegalStateException("this Java has no " + name));
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int status = tool.run(writer, writer, arguments.toArray(String[]::new));
        writer.flush();
        if (status != 0) {
            throw new IllegalStateException(name + " failed: " + output);
        }
        return output.toString();
    }
}

package dev.hotreload.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Air's rule for another {@code tmp_dir}: where {@code cmd}, {@code bin} and {@code exclude_dir}
 * are not set they speak of that directory instead of {@code tmp}.
 */
final class TmpDirFollowers {

    private static final String STANDARD = ProjectKeys.TMP_DIR.standard();

    private TmpDirFollowers() {}

    static void move(Layer merged) {
        Path tmpDir = Path.of(merged.get(ProjectKeys.TMP_DIR).value()).normalize();
        if (tmpDir.equals(Path.of(STANDARD))) {
            return;
        }
        String binary = explicit(tmpDir.resolve("main"));
        follow(merged, BuildKeys.CMD, "go build -o " + ShellWord.quote(binary) + " .");
        follow(merged, ProgramKeys.BIN, binary);
        follow(merged, WatchKeys.EXCLUDE_DIR, excludeDirs(tmpDir.toString()));
    }

    /** With a leading point, without which a shell would search {@code PATH}. */
    private static String explicit(Path path) {
        boolean plain = !path.isAbsolute() && !path.startsWith("..");
        return plain ? "./" + path : path.toString();
    }

    private static <T> void follow(Layer merged, Key<T> key, T value) {
        Setting<T> setting = merged.get(key);
        if (setting.isDefault()) {
            merged.put(setting.with(value));
        }
    }

    private static List<String> excludeDirs(String tmpDir) {
        List<String> dirs = new ArrayList<>(WatchKeys.EXCLUDE_DIR.standard());
        dirs.replaceAll(dir -> dir.equals(STANDARD) ? tmpDir : dir);
        return dirs;
    }
}

package dev.hotreload.config;

import java.util.List;

/** The keys that Air does not have. */
final class HotreloadKeys {

    static final Key<Boolean> EAGER =
            Key.of(
                    "hotreload.eager",
                    SwitchType.SWITCH,
                    true,
                    "Start a build with the first change instead of after `delay`");

    static final Key<Boolean> GITIGNORE =
            Key.of(
                    "hotreload.gitignore",
                    SwitchType.SWITCH,
                    true,
                    "Do not watch what git ignores, unless an include names it or git tracks it");

    static final Section SECTION =
            new Section("Hotreload: what Air does not have", List.of(EAGER, GITIGNORE));

    private HotreloadKeys() {}
}

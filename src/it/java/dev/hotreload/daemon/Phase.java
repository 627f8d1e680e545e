package dev.hotreload.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a daemon may be busy with; whatever it runs in it does not hear SIGINT. */
enum Phase {
    IDLE {
        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("says zero");
        }
    },
    SETTLING {
        @Override
        void prepare(Project project) throws IOException {
            project.config("delay = 100000\n[hotreload]\neager = false\n");
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("^says zero");
            daemon.awaitStart();
            project.says("one");
            daemon.await("Settling");
        }
    },
    FIRST_BUILD {
        @Override
        void prepare(Project project) throws IOException {
            project.write("build.sh", STUBBORN);
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("^stubborn");
        }
    },
    BUILDING_BESIDE_THE_PROGRAM {
        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("says zero");
            daemon.awaitStart();
            project.write("build.sh", STUBBORN);
            daemon.await("^stubborn");
        }
    },
    CANCELLING {
        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            BUILDING_BESIDE_THE_PROGRAM.reach(daemon, project);
            project.says("one");
            daemon.await("CancelBuild");
        }
    },
    STOPPING {
        @Override
        void prepare(Project project) throws IOException {
            project.write("main.sh", STUBBORN);
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("^stubborn");
            daemon.awaitStart();
            project.says("one");
            daemon.await("SignalApp");
        }
    },
    AFTER_A_FAILED_BUILD {
        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("says zero");
            daemon.awaitStart();
            project.write("build.sh", "exit 3\n");
            daemon.await("build failed");
        }
    },
    PRE_CMD {
        @Override
        void prepare(Project project) throws IOException {
            project.write("stubborn.sh", STUBBORN).config("pre_cmd = [\"sh stubborn.sh\"]\n");
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("^stubborn");
        }
    },
    POST_CMD {
        @Override
        void prepare(Project project) throws IOException {
            project.write("stubborn.sh", STUBBORN).config("post_cmd = [\"sh stubborn.sh\"]\n");
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("says zero");
            daemon.signal("INT");
            daemon.await("^stubborn");
        }
    },
    FIRST_WALK {
        @Override
        void prepare(Project project) throws IOException {
            Path tree = project.directory().resolve("tree");
            for (int i = 0; i < 2000; i++) {
                Files.createDirectories(tree.resolve(i % 40 + "/" + i));
            }
        }

        @Override
        void reach(Daemon daemon, Project project) throws Exception {
            daemon.await("watching");
        }
    };

    static final String STUBBORN =
            "#!/bin/sh\ntrap '' INT\necho stubborn\nwhile :; do sleep 1; done\n";

    /** A daemon in this phase; the project's build runs {@code build.sh} first. */
    Daemon reached(Path directory, String killDelay) throws Exception {
        Project project = Project.script(directory, "zero").write("build.sh", "true\n");
        prepare(project);
        project.write(
                ".air.toml",
                project.read(".air.toml")
                        .replace("mkdir", "sh build.sh && mkdir")
                        .replace("5s", killDelay));
        Daemon daemon = Daemon.in(directory, "-d");
        try {
            reach(daemon, project);
            return daemon;
        } catch (Exception | AssertionError e) {
            daemon.close();
            throw e;
        }
    }

    void prepare(Project project) throws IOException {}

    abstract void reach(Daemon daemon, Project project) throws Exception;
}

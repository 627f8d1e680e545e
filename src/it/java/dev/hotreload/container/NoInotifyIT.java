package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

/** A system that gives no inotify instance, or no watch. */
@NeedsDocker
class NoInotifyIT {

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"inotify_init\",\"inotify_init1\"],\"action\":\"SCMP_ACT_ERRNO\",\"errnoRet\":24",
                "\"inotify_add_watch\"],\"action\":\"SCMP_ACT_ERRNO\",\"errnoRet\":28"
            })
    void withoutInotifyTheFilesAreLookedAt(String refused) throws Exception {
        String seccomp =
                "{\"defaultAction\":\"SCMP_ACT_ALLOW\",\"syscalls\":[{\"names\":["
                        + refused
                        + "}]}";
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container =
                DevContainer.of(project)
                        .limited(host -> host.withSecurityOpts(List.of("seccomp=" + seccomp)))
                        .start()) {
            container.await("listening 1");
            container.await("sysctl fs.inotify");
            project.version("2");
            container.await("listening 2");
            assertThat(container.stop()).isZero();
        }
    }
}

package dev.hotreload.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Containers that may not do everything. */
@NeedsDocker
class LimitsIT {

    private static final long MEGABYTE = 1L << 20;

    @TempDir Path directory;

    @Test
    void halfAGigabyteIsEnoughToBuildAndToReload() throws Exception {
        reloads(host -> host.withMemory(512 * MEGABYTE).withMemorySwap(512 * MEGABYTE));
    }

    @Test
    void aReadOnlyRootNeedsAPlaceForTemporaryFilesAndForTheBuildCache() throws Exception {
        Mount cache = new Mount().withType(MountType.VOLUME).withTarget("/go/cache");
        reloads(host ->
                host.withReadonlyRootfs(true)
                        .withTmpFs(Map.of("/tmp", "exec,mode=1777"))
                        .withMounts(List.of(cache)));
    }

    @Test
    void noCapabilityIsNeeded() throws Exception {
        MountedProject.service(directory, "1").openToAll();
        reloads(host ->
                host.withCapDrop(Capability.ALL).withSecurityOpts(List.of("no-new-privileges")));
    }

    @Test
    void aUserWithoutANameBuildsAndReloads() throws Exception {
        MountedProject project = MountedProject.service(directory, "1").openToAll();
        try (DevContainer container = DevContainer.of(project).as("1000:1000").start()) {
            container.await("listening 1");
            project.version("2");
            container.await("listening 2");
            assertThat(container.run("stat", "-c", "%u", "/proc/1")).isEqualTo("1000");
            assertThat(container.stop()).isZero();
        }
    }

    /** A project starts, reloads and stops within these limits. */
    private void reloads(UnaryOperator<HostConfig> limits) throws Exception {
        MountedProject project = MountedProject.service(directory, "1");
        try (DevContainer container = DevContainer.of(project).limited(limits).start()) {
            container.await("listening 1");
            project.version("2");
            container.await("listening 2");
            assertThat(container.get("/")).isEqualTo("2");
            assertThat(container.stop()).isZero();
        }
    }
}

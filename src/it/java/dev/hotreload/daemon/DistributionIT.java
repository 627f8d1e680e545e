package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.Manifest;

/** What is handed out runs wherever it is put, and its cache never decides what is run. */
class DistributionIT {

    @TempDir Path directory;
    private Path project;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(directory.resolve("project"));
        Project.script(project, "hello");
    }

    @Test
    void aPlainCopyInAPathWithSpacesUsesItsCache() throws Exception {
        Installed copy = Installed.copiedTo(directory.resolve("my own tools"));
        try (Daemon daemon = Daemon.by(copy.launcher(), project)) {
            daemon.await("says hello");
            assertThat(copy.isCacheUsedBy(daemon)).isTrue();
            assertThat(daemon.stop()).isZero();
        }
    }

    @Test
    void whatIsUnpackedFromTheTarballNeedsNoJavaAndUsesItsCache() throws Exception {
        run(List.of("tar", "-xzf", System.getProperty("hotreload.tarball"), "-C", directory + ""));
        Path home;
        try (var found = Files.newDirectoryStream(directory, "hotreload-*")) {
            home = found.iterator().next();
        }
        Installed unpacked = new Installed(home);
        try (Daemon daemon = Daemon.by(unpacked.launcher(), project)) {
            daemon.await("says hello");
            assertThat(unpacked.isCacheUsedBy(daemon)).isTrue();
            assertThat(daemon.stop()).isZero();
        }
        List<String> bare = List.of("env", "-i", unpacked.launcher().toString(), "-v");
        assertThat(run(bare)).startsWith("hotreload ");
    }

    @Test
    void withoutItsCacheOrWithABrokenOneItRunsAndSaysNothing() throws Exception {
        Installed copy = Installed.copiedTo(directory.resolve("hotreload"));
        String version = version(copy);
        byte[] cache = Files.readAllBytes(copy.cache());
        for (int length : new int[] {cache.length / 2, 100, 0}) {
            Files.write(copy.cache(), java.util.Arrays.copyOf(cache, length));
            assertThat(version(copy)).as("cut to %d bytes", length).isEqualTo(version);
        }
        byte[] damaged = cache.clone();
        java.util.Arrays.fill(damaged, 0, 4096, (byte) 'x');
        Files.write(copy.cache(), damaged);
        assertThat(version(copy)).isEqualTo(version);
        Files.delete(copy.cache());
        assertThat(version(copy)).isEqualTo(version);
    }

    @Test
    void withTheCacheOfAnotherArchiveItRunsItsOwnCode() throws Exception {
        Installed copy = Installed.copiedTo(directory.resolve("hotreload"));
        String name = copy.archive().getFileName().toString().replace(".jar", "");
        Path lib = copy.home().resolve("lib");
        Path other = Files.move(copy.archive(), lib.resolve("hotreload-0.0.0-feedfacecafe.jar"));
        setVersion(other, "9.9.9");
        Files.move(copy.cache(), lib.resolve("hotreload-0.0.0-feedfacecafe.aot"));
        String script = Files.readString(copy.launcher());
        Files.writeString(copy.launcher(), script.replace(name, "hotreload-0.0.0-feedfacecafe"));
        assertThat(version(copy)).isEqualTo("hotreload 9.9.9\n");
    }

    @Test
    void itRunsWhereNothingMayBeWritten() throws Exception {
        Installed copy = Installed.copiedTo(directory.resolve("hotreload"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(
                copy.home().resolve("lib"), PosixFilePermissions.fromString("r-xr-xr-x"));
        String launcher = copy.launcher().toString();
        boolean root = run(List.of("id", "-u")).equals("0\n");
        List<String> nobody = List.of("setpriv", "--reuid=65534", "--clear-groups", launcher, "-v");
        assertThat(run(root ? nobody : List.of(launcher, "-v"))).startsWith("hotreload ");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                copy.home().resolve("lib"), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void withoutARuntimeBesideItAnInstalledOneRunsIt() throws Exception {
        Installed copy = Installed.copiedTo(directory.resolve("hotreload"));
        Path runtime = copy.home().resolve("runtime");
        Path elsewhere = Files.move(runtime, directory.resolve("jdk"));
        assertThat(run(List.of("env", "JAVA_HOME=" + elsewhere, copy.launcher() + "", "-v")))
                .startsWith("hotreload ");
    }

    private static void setVersion(Path archive, String version) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path file = zip.getPath("META-INF/MANIFEST.MF");
            Manifest manifest;
            try (InputStream in = Files.newInputStream(file)) {
                manifest = new Manifest(in);
            }
            manifest.getMainAttributes().putValue("Implementation-Version", version);
            try (OutputStream out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
        }
    }

    private String version(Installed copy) throws Exception {
        return run(List.of(copy.launcher().toString(), "-v"));
    }

    /** All that it says, on either stream. */
    private String run(List<String> command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}

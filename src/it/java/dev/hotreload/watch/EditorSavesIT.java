package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class EditorSavesIT {

    @TempDir Path directory;
    private Project project;
    private LiveWatch watch;

    @BeforeEach
    void watch() throws IOException {
        project =
                Project.in(directory).with("main.go", "package main").with("cmd/a.go", "package a");
        watch = LiveWatch.on(project);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void anAtomicSaveIsOneChange() throws IOException {
        project.write(".main.go.swp1", "package main // 1");
        project.move(".main.go.swp1", "main.go");
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    @Test
    void anAtomicSaveOverATemporaryGoFileReportsTheSavedFileOnce() throws IOException {
        project.write("cmd/a.go.tmp", "package a // 1");
        project.move("cmd/a.go.tmp", "cmd/a.go");
        assertThat(watch.reports()).containsExactly(List.of("+cmd/a.go"));
    }

    @Test
    void aTruncatingSaveIsNeverSeenEmpty() throws IOException {
        for (int i = 0; i < 50; i++) {
            String text = "package main // " + i;
            try (FileChannel file =
                    FileChannel.open(
                            project.at("main.go"),
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(StandardCharsets.UTF_8.encode(text));
            }
            assertThat(watch.reports()).containsExactly(List.of("+main.go"));
        }
    }

    @Test
    void aSaveByVimWithBackupIsOneChange() throws IOException {
        project.move("main.go", "main.go~");
        project.write("main.go", "package main // vim");
        Files.delete(project.at("main.go~"));
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    @Test
    void aSaveByVimOfTheSameBytesIsNone() throws IOException {
        project.write("main.go", "package main // known");
        watch.reports();
        project.move("main.go", "main.go~");
        project.write("main.go", "package main // known");
        Files.delete(project.at("main.go~"));
        assertThat(watch.reports()).isEmpty();
    }

    @Test
    void aSafeWriteOfJetBrainsIsOneChange() throws IOException {
        project.write("main.go___jb_tmp___", "package main // jb");
        project.move("main.go", "main.go___jb_old___");
        project.move("main.go___jb_tmp___", "main.go");
        Files.delete(project.at("main.go___jb_old___"));
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    @Test
    void theSameBytesAgainAreNoChange() throws IOException {
        project.write("main.go", "package main // 1");
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
        project.write("main.go", "package main // 1");
        assertThat(watch.reports()).isEmpty();
    }

    @Test
    void touchAndChmodAreNoChange() throws IOException {
        project.write("main.go", "package main // 1");
        watch.reports();
        Files.setLastModifiedTime(project.at("main.go"), FileTime.from(Instant.now()));
        Files.setPosixFilePermissions(
                project.at("main.go"), PosixFilePermissions.fromString("rwx------"));
        assertThat(watch.reports()).isEmpty();
    }

    @Test
    void anEmptiedFileIsAChangeInTheEnd() throws IOException {
        project.write("main.go", "");
        assertThat(watch.awaitChanges("+main.go")).containsExactly("+main.go");
    }

    @Test
    void aRenamedFileIsOneReport() throws IOException {
        project.move("cmd/a.go", "cmd/b.go");
        assertThat(watch.nextReport())
                .extracting(Change::path)
                .containsExactlyInAnyOrder(project.at("cmd/a.go"), project.at("cmd/b.go"));
    }

    @Test
    void aMovedInFileOfOldTimeIsAChange() throws IOException {
        Path old = directory.resolve("old.go");
        Files.writeString(old, "package old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(99))));
        Files.move(old, project.at("old.go"));
        assertThat(watch.reports()).containsExactly(List.of("+old.go"));
    }

    @Test
    void aDeletedFileIsAChange() throws IOException {
        Files.delete(project.at("cmd/a.go"));
        assertThat(watch.awaitChanges("-cmd/a.go")).containsExactly("-cmd/a.go");
    }

    @Test
    void oddNamesAreNamedRight() throws IOException {
        project.write("a b\n\"'ü$(x).go", "package odd");
        assertThat(watch.reports()).containsExactly(List.of("+a b\n\"'ü$(x).go"));
    }

    @Test
    void aPipeIsNeverOpened() throws IOException {
        project.run("mkfifo", "pipe.go");
        project.run("ln", "-s", "user@host.1:2", ".#main.go");
        assertThat(watch.reports()).isEmpty();
    }

    @Test
    void theTimeOfTheSaveIsTold() throws IOException {
        long before = System.nanoTime();
        project.write("main.go", "package main // now");
        Change change = watch.nextReport().getFirst();
        assertThat(change.madeAt())
                .isBetween(before - Duration.ofMillis(20).toNanos(), System.nanoTime());
    }
}

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

/** What each program does to save a file, call by call. */
class SaveSequencesIT {

    @TempDir Path directory;
    private Project project;
    private LiveWatch watch;

    @BeforeEach
    void watch() throws IOException {
        project = Project.in(directory).with("main.go", "package main");
        watch = LiveWatch.on(project);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    /** The probe of the directory, the backup by renaming, the new file, the end of the backup. */
    @Test
    void aSaveByNeovimIsOneChange() throws IOException {
        project.write("4913", "");
        Files.delete(project.at("4913"));
        project.move("main.go", "main.go~");
        overwrite("main.go", "package main // nvim");
        chmod("main.go", "rw-r--r--");
        Files.delete(project.at("main.go~"));
        assertThat(watch.changes()).containsExactly("+main.go");
    }

    @Test
    void aSaveByVimWithoutBackupIsOneChange() throws IOException {
        project.write(".main.go.swp", "b0VIM");
        overwrite("main.go", "package main // vim");
        Files.delete(project.at(".main.go.swp"));
        assertThat(watch.changes()).containsExactly("+main.go");
    }

    /** In place: it truncates and writes, and may do so in two steps. */
    @Test
    void aSaveByVisualStudioCodeIsOneChange() throws IOException {
        truncate("main.go");
        overwrite("main.go", "package main // code");
        assertThat(watch.changes()).containsExactly("+main.go");
    }

    /** The lock is a dangling link; the first save of a session renames the old file away. */
    @Test
    void aSaveByEmacsIsOneChange() throws IOException {
        Files.createSymbolicLink(project.at(".#main.go"), Path.of("dev@host.42:17"));
        project.write("#main.go#", "package main // unsaved");
        project.move("main.go", "main.go~");
        overwrite("main.go", "package main // emacs");
        chmod("main.go", "rw-r--r--");
        Files.delete(project.at("#main.go#"));
        Files.delete(project.at(".#main.go"));
        assertThat(watch.changes()).containsExactly("+main.go");
    }

    @Test
    void aSaveByNanoIsOneChange() throws IOException {
        project.write(".main.go.swp", "b0nano");
        overwrite("main.go", "package main // nano");
        Files.delete(project.at(".main.go.swp"));
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    @Test
    void anEditBySedIsOneChange() throws IOException {
        project.run("sed", "-i", "s/main/main \\/\\/ sed/", "main.go");
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    /** It keeps a backup beside the file while it writes in place. */
    @Test
    void aSaveThatIsFormattedAfterwardsNamesNothingElse() throws IOException {
        overwrite("main.go", "package   main");
        project.write("main.go.2718281828", "package   main");
        overwrite("main.go", "package main // formatted");
        Files.delete(project.at("main.go.2718281828"));
        assertThat(watch.changes()).containsExactly("+main.go");
    }

    /** A hidden file beside it, with the time of the original, which may be old. */
    @Test
    void aFileThatRsyncBringsIsOneChange() throws IOException {
        project.write(".main.go.Xa1b2c", "package main // rsync");
        chmod(".main.go.Xa1b2c", "rw-r--r--");
        Files.setLastModifiedTime(
                project.at(".main.go.Xa1b2c"),
                FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        project.move(".main.go.Xa1b2c", "main.go");
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    /** The same size and time as before: only the content tells. */
    @Test
    void aFileThatRsyncBringsWithTheOldSizeAndTimeIsOneChange() throws IOException {
        FileTime time = Files.getLastModifiedTime(project.at("main.go"));
        project.write(".main.go.Xa1b2c", "package mine");
        Files.setLastModifiedTime(project.at(".main.go.Xa1b2c"), time);
        project.move(".main.go.Xa1b2c", "main.go");
        assertThat(watch.reports()).containsExactly(List.of("+main.go"));
    }

    @Test
    void aFileThatASynchronizerBringsIsOneChange() throws IOException {
        for (String beside :
                List.of(
                        ".unison.main.go.0a1b.unison.tmp",
                        ".mutagen-temporary-cross-device-rename-42",
                        ".syncthing.main.go.tmp")) {
            project.write(beside, "package main // " + beside);
            project.move(beside, "main.go");
            assertThat(watch.reports()).as(beside).containsExactly(List.of("+main.go"));
        }
    }

    private void overwrite(String name, String text) throws IOException {
        try (FileChannel file =
                FileChannel.open(
                        project.at(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            file.write(StandardCharsets.UTF_8.encode(text));
            file.force(true);
        }
    }

    private void truncate(String name) throws IOException {
        FileChannel.open(
                        project.at(name),
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)
                .close();
    }

    private void chmod(String name, String permissions) throws IOException {
        Files.setPosixFilePermissions(
                project.at(name), PosixFilePermissions.fromString(permissions));
    }
}

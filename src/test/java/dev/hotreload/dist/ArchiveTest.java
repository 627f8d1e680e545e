package dev.hotreload.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

class ArchiveTest {

    private static final int JAVA_5 = 49;
    private static final int JAVA_8 = 52;

    @TempDir Path directory;

    @Test
    void anArchiveWithAnotherContentHasAnotherName() throws IOException {
        String name = archive("a", Map.of("x", new byte[] {1})).name();
        assertThat(name).matches("hotreload-1\\.2-[0-9a-f]{12}");
        assertThat(archive("b", Map.of("x", new byte[] {1})).name()).isEqualTo(name);
        assertThat(archive("c", Map.of("x", new byte[] {2})).name()).isNotEqualTo(name);
        assertThat(archive("d", Map.of("y", new byte[] {1})).name()).isNotEqualTo(name);
    }

    @Test
    void theSameEntriesMakeTheSameFileWithTheManifestFirst() throws IOException {
        Map<String, byte[]> entries = Map.of("A", new byte[9], "b", new byte[] {7});
        Path one = archive("one", entries).writeTo(Files.createDirectory(directory.resolve("1")));
        Path two = archive("two", entries).writeTo(Files.createDirectory(directory.resolve("2")));
        assertThat(one).hasSameBinaryContentAs(two);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "A", "b");
        }
    }

    @Test
    void aClassTooOldForTheCacheIsMadeOfJava8AndNoOtherIsTouched() throws IOException {
        byte[] young = classOf(JAVA_8 + 1);
        Archive archive = archive("x", Map.of("Old.class", classOf(JAVA_5), "Young.class", young));
        try (ZipFile zip = new ZipFile(archive.writeTo(directory).toFile())) {
            assertThat(versionOf(read(zip, "Old.class"))).isEqualTo(JAVA_8);
            assertThat(read(zip, "Young.class")).isEqualTo(young);
        }
    }

    private static byte[] classOf(int version) {
        return ClassFile.of()
                .build(ClassDesc.of("Some"), builder -> builder.withVersion(version, 0));
    }

    private static int versionOf(byte[] bytes) {
        return ClassFile.of().parse(bytes).majorVersion();
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }

    private Archive archive(String name, Map<String, byte[]> entries) throws IOException {
        Path file = directory.resolve(name + ".zip");
        Map<String, byte[]> all = new TreeMap<>(entries);
        all.put("META-INF/MANIFEST.MF", new byte[0]);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return Archive.of(file, "1.2");
    }
}

package dev.hotreload.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * All classes in one file whose name says what is in it: the virtual machine takes a cache made
 * from another archive of the same name for the right one, and runs the code of then.
 */
final class Archive {

    private static final int ID_DIGITS = 12;
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** The earliest moment that the format can name. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final String version;
    private final SortedMap<String, byte[]> entries;

    private Archive(String version, SortedMap<String, byte[]> entries) {
        this.version = version;
        this.entries = entries;
    }

    /** The entries of {@code source}, with its classes made fit for a cache. */
    static Archive of(Path source, String version) throws IOException {
        SortedMap<String, byte[]> entries = read(source);
        Classes classes = new Classes(Map.copyOf(entries));
        entries.replaceAll(classes::fit);
        return new Archive(version, entries);
    }

    private static SortedMap<String, byte[]> read(Path source) throws IOException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            SortedMap<String, byte[]> entries = new TreeMap<>();
            for (ZipEntry entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return entries;
        }
    }

    /** Without an ending: {@code hotreload}, the version and a digest of what is in it. */
    String name() {
        return "hotreload-" + version + "-" + id();
    }

    private String id() {
        MessageDigest digest = sha256();
        entries.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has it", e);
        }
    }

    /** Writes it under its name, the same bytes each time. */
    Path writeTo(Path directory) throws IOException {
        Path file = directory.resolve(name() + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, MANIFEST, entries.get(MANIFEST));
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (!entry.getKey().equals(MANIFEST)) {
                    write(zip, entry.getKey(), entry.getValue());
                }
            }
        }
        return file;
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}

package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class MountsTest {

    @TempDir Path directory;
    private final MountInfo info = new MountInfo(Path.of("unsaved")).mount("/", "ext4");

    @Test
    void aLineIsReadFieldByField() {
        String line =
                "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 propagate_from:2 - ext3 /dev/root rw";
        assertThat(Mount.of(line))
                .contains(new Mount(36, 35, "98:0 /mnt1", Path.of("/mnt2"), "ext3"));
        assertThat(Mount.of("36 35 98:0 / /mnt2 rw - fuse.sshfs host:/a rw").orElseThrow().type())
                .isEqualTo("fuse.sshfs");
    }

    @Test
    void whatIsNoLineIsLeftOut() {
        assertThat(Mounts.of("").all()).isEmpty();
        assertThat(Mounts.of("\n36 35\nx y 98:0 / /mnt rw - ext3 a rw\n1 - - - - -\n").all())
                .isEmpty();
        assertThat(Mounts.read(directory.resolve("absent"))).isEmpty();
    }

    @Test
    void namesMayHoldWhateverTheyLike() {
        named("/a\\040b\\011c\\012d\\134e", "/a b\tc\nd\\e");
        named("/a\\134040", "/a\\040");
        named("/a\r\u000b\f-\\040fuse", "/a\r\u000b\f- fuse");
        named("/-", "/-");
        named("/\\043\u001b[31m%s$(x)", "/#\u001b[31m%s$(x)");
    }

    @Test
    void namesMayBeInAnyLanguage() {
        String encoding = System.getProperty("sun.jnu.encoding");
        assumeTrue(encoding.equals("UTF-8"), "names are not in UTF-8 here");
        named("/größe\u0085\u2028", "/größe\u0085\u2028");
    }

    private static void named(String escaped, String name) {
        byte[] bytes = escaped.getBytes(StandardCharsets.UTF_8);
        String read = new String(bytes, StandardCharsets.ISO_8859_1);
        String text = new MountInfo(Path.of("unsaved")).mount(read, "tmpfs").text();
        assertThat(Mounts.of(text).all()).extracting(Mount::point).containsExactly(Path.of(name));
    }

    @Test
    void aNameThatNoPathCanHaveIsLeftOut() {
        info.mount("/bad\u00ff", "fuse").mount("/nul\\000", "fuse").mount("/gone//deleted", "fuse");
        assertThat(Mounts.of(info.text()).all()).extracting(Mount::point).containsExactly(root());
    }

    @Test
    void aPathIsOnTheNearestMountAroundIt() {
        info.mount("/a", "tmpfs").mount(21, "/a/b", "fuse");
        assertThat(typeAround("/a/b/c/d")).isEqualTo("fuse");
        assertThat(typeAround("/a/b")).isEqualTo("fuse");
        assertThat(typeAround("/a/bc")).isEqualTo("tmpfs");
        assertThat(typeAround("/ab")).isEqualTo("ext4");
    }

    @Test
    void theLastMountOnAPointCountsWhateverTheOrderOfTheLines() {
        String upper = "30 29 0:9 / /a rw - fuse x rw\n";
        String lower = "29 20 0:8 / /a rw - tmpfs x rw\n";
        assertThat(Mounts.of(info.text() + upper + lower).around(Path.of("/a/x")))
                .map(Mount::type)
                .contains("fuse");
        assertThat(Mounts.of(info.text() + lower + upper).below(root()))
                .extracting(Mount::type)
                .containsExactly("fuse");
    }

    @Test
    void whatIsHiddenByAMountAboveItIsNotThere() {
        info.mount("/a/b", "fuse").mount("/a", "tmpfs");
        assertThat(typeAround("/a/b/c")).isEqualTo("tmpfs");
        assertThat(Mounts.of(info.text()).below(root()))
                .extracting(Mount::type)
                .containsExactly("tmpfs");
    }

    @Test
    void aMountThatIsItsOwnParentIsTheFirst() {
        Mounts mounts = Mounts.of("1 1 0:1 / / rw - rootfs r rw\n2 1 0:2 / /a rw - fuse x rw\n");
        assertThat(mounts.around(Path.of("/a"))).map(Mount::type).contains("fuse");
        assertThat(mounts.around(Path.of("/b"))).map(Mount::type).contains("rootfs");
    }

    @Test
    void theMountsOfThisProcessCanBeRead() {
        Mounts mounts = Mounts.of(Mounts.read(Mounts.OF_THIS_PROCESS));
        assertThat(mounts.around(Path.of("/proc/self"))).map(Mount::type).contains("proc");
    }

    private String typeAround(String path) {
        return Mounts.of(info.text()).around(Path.of(path)).orElseThrow().type();
    }

    private static Path root() {
        return Path.of("/");
    }
}

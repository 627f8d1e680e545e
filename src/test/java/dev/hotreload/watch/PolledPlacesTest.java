package dev.hotreload.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

class PolledPlacesTest {

    @TempDir Path directory;
    private Path root;
    private Path elsewhere;
    private MountInfo mounts;
    private final RecordingListener listener = new RecordingListener();

    @BeforeEach
    void trees() throws IOException {
        Path real = directory.toRealPath();
        root = Files.createDirectories(real.resolve("root/shared/deep")).getParent().getParent();
        elsewhere = Files.createDirectories(real.resolve("elsewhere/lib")).getParent();
        mounts = new MountInfo(directory.resolve("mountinfo")).mount("/", "ext4").save();
    }

    @Test
    void withoutMountsNothingIsPolled() {
        assertThat(places().look()).isEqualTo(new PolledParts(Set.of(), false));
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void whatIsMountedInAPrunedDirectoryIsOfNoInterest() throws IOException {
        PolledPlaces places = places();
        places.look();
        mounts.mount(root + "/vendor", "fuse").mount(root + "/.git/x", "fuse").save();
        assertThat(places.changed()).isFalse();
        assertThat(places.look().subtrees()).isEmpty();
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void ofSilentMountsInEachOtherTheOutermostIsTold() throws IOException {
        mounts.mount(root + "/shared", "nfs4").mount(21, root + "/shared/deep", "fuse").save();
        assertThat(places().look().subtrees()).containsExactly(root.resolve("shared"));
        assertThat(listener.troubles()).hasSize(1);
    }

    @Test
    void aTopElsewhereIsTreatedLikeRoot() throws IOException {
        mounts.mount(elsewhere.toString(), "cifs").save();
        PolledParts polled = places(Configs.at(root).includeDir(".", "../elsewhere")).look();
        assertThat(polled).isEqualTo(new PolledParts(Set.of(elsewhere), false));
        assertThat(listener.nextTrouble())
                .isEqualTo(
                        "%1$s is on cifs, which does not report changes: polling %1$s every 500 ms"
                                + " instead",
                        elsewhere);
    }

    @Test
    void whereEveryTopIsSilentEverythingIsPolled() throws IOException {
        mounts.mount(directory.toRealPath().toString(), "virtiofs").save();
        PolledParts polled = places(Configs.at(root).includeDir(".", "../elsewhere")).look();
        assertThat(polled).isEqualTo(new PolledParts(Set.of(root, elsewhere), true));
    }

    @Test
    void aTopBehindALinkHasTheMountsOfWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(root.resolveSibling("link"), elsewhere);
        mounts.mount(elsewhere + "/lib", "fuse").save();
        assertThat(places(Configs.at(root).includeDir(".", "../link")).look().subtrees())
                .containsExactly(link.resolve("lib"));
    }

    @Test
    void anUnreportedFileMakesItsMountBePolled() throws IOException {
        mounts.mount(root + "/shared", "overlay").save();
        PolledPlaces places = places();
        places.look();
        places.unreported(
                List.of(root.resolve("shared/deep/x.go"), root.resolve("shared/deep/y.go")));
        assertThat(listener.nextTrouble())
                .isEqualTo(
                        "shared/deep/x.go changed and the system did not report it: polling shared"
                                + " every 500 ms instead");
        assertThat(places.look()).isEqualTo(new PolledParts(Set.of(root.resolve("shared")), false));
        assertThat(listener.troubles()).isEmpty();
    }

    @Test
    void aFileThatVanishedUnreportedWithItsDirectoryDoesSoToo() throws IOException {
        mounts.mount(root + "/shared", "overlay").save();
        PolledPlaces places = places();
        places.look();
        places.unreported(List.of(root.resolve("shared/gone/too/x.go")));
        assertThat(places.look().subtrees()).containsExactly(root.resolve("shared"));
    }

    @Test
    void anUnreportedFileOnTheMountOfRootMakesRootBePolled() throws IOException {
        Files.delete(mounts.file());
        PolledPlaces places = places();
        places.look();
        places.unreported(List.of(root.resolve("shared/deep/x.go")));
        assertThat(listener.nextTrouble())
                .isEqualTo(
                        "shared/deep/x.go changed and the system did not report it: polling every"
                                + " 500 ms instead");
        assertThat(places.look()).isEqualTo(new PolledParts(Set.of(root), true));
    }

    @Test
    void whatIsWatchedAroundRootIsNotPolledWithIt() throws IOException {
        PolledPlaces places = places(Configs.at(root).file("../air.toml"));
        places.look();
        places.unreported(List.of(root.resolve("x.go")));
        assertThat(places.look()).isEqualTo(new PolledParts(Set.of(root), false));
    }

    @Test
    void anUnreportedFileBehindALinkMakesWhatTheLinkLeadsToBePolled() throws IOException {
        mounts.mount(elsewhere.toString(), "overlay").save();
        Path link = Files.createSymbolicLink(root.resolve("link"), elsewhere);
        PolledPlaces places = places(Configs.at(root).followSymlinks());
        places.look();
        places.unreported(List.of(link.resolve("lib/x.go")));
        assertThat(places.look().subtrees()).containsExactly(link);
    }

    @Test
    void whatIsMissedWhereItIsPolledProvesNothing() throws IOException {
        Path polled = Files.writeString(root.resolve("shared/x.go"), "");
        Path other = Files.writeString(root.resolve("y.go"), "");
        assertThat(
                        places().proofs(
                                        List.of(polled, other),
                                        new PolledParts(Set.of(root.resolve("shared")), false)))
                .containsExactly(other);
    }

    @Test
    void oneFileThatVanishedProvesNothing() {
        PolledParts nothing = new PolledParts(Set.of(), false);
        PolledPlaces places = places();
        assertThat(places.proofs(List.of(root.resolve("a.go")), nothing)).isEmpty();
        assertThat(places.proofs(List.of(root.resolve("b.go")), nothing)).hasSize(1);
    }

    @Test
    void withPollNoMountIsLookedAt() throws IOException {
        mounts.mount(root + "/shared", "fuse").save();
        PolledParts polled = places(Configs.at(root).poll(Duration.ofMillis(500))).look();
        assertThat(polled.everything()).isTrue();
        assertThat(listener.troubles()).isEmpty();
    }

    private PolledPlaces places() {
        return places(Configs.at(root));
    }

    private PolledPlaces places(Configs configs) {
        return new PolledPlaces(
                configs.rules(),
                mounts.file(),
                new Troubles(root, Duration.ofMillis(500)),
                new Reporter(listener));
    }
}

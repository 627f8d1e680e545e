package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class CrashTest {

    @TempDir Path root;

    private String sentence(String text) throws Exception {
        Files.writeString(root.resolve("go.mod"), "module example.com/shop\n");
        return Crash.in(Tail.of(text.replace("ROOT", root.toString())))
                .map(crash -> crash.sentence(OwnCode.below(root)))
                .orElse("");
    }

    @Test
    void aPanicNamesTheFirstOwnCall() throws Exception {
        assertThat(
                        sentence(
                                """
                                listening
                                panic: assignment to entry in nil map

                                goroutine 1 [running]:
                                github.com/x/cache.(*Cache).Set(0x7?)
                                \t/go/pkg/mod/github.com/x/cache@v1.0.0/cache.go:3 +0x3
                                example.com/shop/store.(*Store).Put(0x7?, {0x778a58?}, 0x1)
                                \tROOT/store/store.go:8 +0x30
                                main.main()
                                \tROOT/main.go:31 +0x61f
                                exit status 2
                                """))
                .isEqualTo(
                        "panic: assignment to entry in nil map · store/store.go:8 in (*Store).Put");
    }

    @Test
    void ofAValueWithSeveralLinesTheFirstIsSaid() throws Exception {
        assertThat(sentence("panic: one\n\ttwo\n\t\n\tgoroutine 7 [running]:\n\tthree\n\n"))
                .isEqualTo("panic: one …");
    }

    @Test
    void aPanicThatWasWrappedAndRaisedAgainIsSaidOnce() throws Exception {
        assertThat(sentence("panic: first [recovered]\n\tpanic: again: first\n"))
                .isEqualTo("panic: again: first");
        assertThat(sentence("panic: first [recovered, repanicked]\n")).isEqualTo("panic: first");
    }

    @Test
    void aPanicDuringAPanicFollowsIt() throws Exception {
        assertThat(sentence("panic: first\n\tpanic: second\n"))
                .isEqualTo("panic: first, then panic: second");
    }

    @Test
    void thePlaceIsThatOfThePanicNotOfItsHandler() throws Exception {
        assertThat(
                        sentence(
                                """
                                panic: first [recovered, repanicked]

                                goroutine 1 [running]:
                                main.main.func3()
                                \tROOT/main.go:52 +0x18
                                panic({0x6e5f00?, 0x778da0?})
                                \t/usr/local/go/src/runtime/panic.go:860 +0x13a
                                main.load(...)
                                \tROOT/main.go:70
                                main.main()
                                \tROOT/main.go:53 +0xc0d
                                """))
                .isEqualTo("panic: first · main.go:70 in load");
    }

    @Test
    void aPanicOfALibrarysGoroutineIsNotBlamedOnAnother() throws Exception {
        assertThat(
                        sentence(
                                """
                                panic: theirs

                                goroutine 9 [running]:
                                github.com/x/y.F()
                                \t/go/pkg/mod/github.com/x/y@v1.0.0/y.go:3 +0x3
                                created by main.main in goroutine 1
                                \tROOT/main.go:31 +0x61f

                                goroutine 1 [select]:
                                main.main()
                                \tROOT/main.go:33 +0x61f
                                """))
                .isEqualTo("panic: theirs");
    }

    @Test
    void aDeadlockNamesWhereTheFirstGoroutineWaits() throws Exception {
        assertThat(
                        sentence(
                                """
                                fatal error: all goroutines are asleep - deadlock!

                                goroutine 1 [sync.WaitGroup.Wait, 2 minutes]:
                                sync.(*WaitGroup).Wait(0x2e1695806120)
                                \tsync/waitgroup.go:206 +0x85
                                main.main()
                                \texample.com/shop/main.go:60 +0x879
                                """))
                .isEqualTo(
                        "fatal error: all goroutines are asleep - deadlock! · main.go:60 in main");
    }

    @Test
    void aFaultHasItsAddress() throws Exception {
        assertThat(sentence("unexpected fault address 0xdead\nfatal error: fault\n[signal SIG"))
                .isEqualTo("fatal error: fault, unexpected fault address 0xdead");
    }

    @Test
    void aSignalInCNamesTheCallIntoIt() throws Exception {
        assertThat(
                        sentence(
                                """
                                SIGSEGV: segmentation violation
                                PC=0x48b400 m=0 sigcode=1 addr=0x0
                                signal arrived during cgo execution

                                goroutine 1 gp=0xa4107a741e0 m=0 mp=0x55b460 [syscall]:
                                runtime.cgocall(0x48b400, 0xa4107abdf28)
                                \t/usr/local/go/src/runtime/cgocall.go:167 +0x4b fp=0xa sp=0xa pc=0x4
                                main._Cfunc_crash()
                                \t_cgo_gotypes.go:56 +0x3a fp=0xa4107abdf28 sp=0xa4107abdf00 pc=0x48b31a
                                main.work()
                                \tROOT/main.go:9 +0x2b fp=0xa4107abdf38 sp=0xa4107abdf28 pc=0x48b36b
                                """))
                .isEqualTo("SIGSEGV: segmentation violation · main.go:9 in work");
    }

    @Test
    void theLastCrashCounts() throws Exception {
        assertThat(sentence("panic: old\n\nlog\n\npanic: new\n")).isEqualTo("panic: new");
    }

    @Test
    void whatAServerSaysAboutAPanicThatItHandledIsNoCrash() throws Exception {
        assertThat(
                        sentence(
                                "2026/01/02 http: panic serving 1.2.3.4:5: x\ngoroutine 10 [running]:\n"))
                .isEmpty();
    }

    @Test
    void aLongMessageIsCutAndThePlaceStays() throws Exception {
        assertThat(
                        sentence(
                                "panic: "
                                        + "x".repeat(100_000)
                                        + "\n\ngoroutine 1 [running]:\nmain.main()\n\tROOT/a.go:1\n"))
                .hasSizeLessThan(300)
                .endsWith("xx… · a.go:1 in main");
    }
}

package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

class DumpTest {

    private static final String SIGNAL = "SIGQUIT: quit\nPC=0x4097ae m=0 sigcode=0\n\n";
    private static final String IDLE =
            """
            goroutine 0 gp=0xa10d20 m=0 mp=0xa11cc0 [idle]:
            runtime.futex(0xa11e18, 0x80, 0x0, 0x0, 0x0, 0x0)
            \t/usr/local/go/src/runtime/sys_linux_amd64.s:569 +0x21 fp=0x7 sp=0x7 pc=0x4

            """;
    private static final String WORKER =
            """
            goroutine 21 gp=0x37c840f00960 m=nil [IO wait, 3 minutes]:
            internal/poll.(*FD).Read(0x1)
            \t/usr/local/go/src/internal/poll/fd_unix.go:165 +0x27a fp=0x3 sp=0x3 pc=0x4
            main.(*Worker).read(0x1)
            \t/shop/worker.go:12 +0x27a fp=0x3 sp=0x3 pc=0x4
            created by main.main in goroutine 1
            \t/shop/main.go:91 +0x1fb

            """;
    private static final String MAIN =
            """
            goroutine 1 gp=0x37c840e6c1e0 m=nil [sync.WaitGroup.Wait]:
            sync.(*WaitGroup).Wait(0xc00001)
            \t/usr/local/go/src/sync/waitgroup.go:206 +0x85
            main.(*Server).Shutdown(...)
            \t/shop/main.go:41
            main.main()
            \t/shop/main.go:94 +0x25f fp=0x37c840eb2f48 sp=0x37c840eb2d80 pc=0x661dbf

            """;

    private static Optional<String> still(String dump) {
        return Autopsy.of(Path.of("/shop")).still(dump.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theMainGoroutineTellsMost() {
        assertThat(still(SIGNAL + IDLE + WORKER + MAIN))
                .hasValue("still in (*Server).Shutdown, main.go:41");
    }

    @Test
    void withoutItTheFirstThatIsInOwnCodeDoes() {
        assertThat(still(SIGNAL + IDLE + WORKER)).hasValue("still in (*Worker).read, worker.go:12");
    }

    @Test
    void stacksBeforeTheSignalAreOlder() {
        assertThat(still(MAIN + SIGNAL + WORKER)).hasValue("still in (*Worker).read, worker.go:12");
    }

    @Test
    void aDumpWhoseBeginningIsLostStillTells() {
        assertThat(still(" sp=0x37c\n" + WORKER)).hasValue("still in (*Worker).read, worker.go:12");
    }

    @Test
    void anythingElseTellsNothing() {
        assertThat(still("")).isEmpty();
        assertThat(still("shutting down\n" + IDLE)).isEmpty();
    }
}

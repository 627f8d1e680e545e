package dev.hotreload.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** A program that has the terminal: {@code stdin = "app"}. */
class TerminalProgramIT {

    private static final String ALTERNATE = "\u001b[?1049";
    private static final Map<String, String> PLAIN = Map.of("NO_COLOR", "1");

    @TempDir Path directory;
    private Project project;

    @BeforeEach
    void aProgramOfTheWholeScreenExists() throws Exception {
        project = new Project(directory);
        project.write("go.mod", "module example.com/screen\n\ngo 1.22\n");
        project.write(
                ".air.toml",
                """
                [build]
                send_interrupt = true
                kill_delay = "5s"
                [hotreload]
                stdin = "app"
                """);
        program("one");
    }

    @Test
    void itHasAllKeysAndTheWindowAndTheNextOneToo() throws Exception {
        try (Daemon daemon = Daemon.inTerminal(directory, PLAIN)) {
            daemon.await("up one terminal true raw");
            daemon.type("r");
            daemon.await("one key 114");
            daemon.type("\u001b[A");
            daemon.await("one key 27");
            resize(daemon, 33, 99);
            daemon.await("one size 33 99");
            program("two");
            daemon.await("two.go changed · built|main.go changed · built");
            daemon.await("up two terminal true raw");
            daemon.type("x");
            daemon.await("two key 120");
            daemon.type("q");
            daemon.await("ended by itself · exit status 0");
        }
    }

    @Test
    void ctrlCThatItTakesItselfLeavesTheDaemonWaiting() throws Exception {
        try (Daemon daemon = shell("stty -a > before; %s; echo left $?; stty -a > after")) {
            daemon.await("up one");
            daemon.type("\u0003");
            daemon.await("one key 3");
            daemon.await("ended by itself · exit status 0 .* waiting for a change");
            daemon.type("\u0003");
            daemon.await("SIGINT: stopping");
            daemon.exitCode();
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void ctrlCThatEndsItEndsTheDaemon() throws Exception {
        script("echo up; exec sleep 1000");
        try (Daemon daemon = shell("stty -a > before; %s; echo left $?; stty -a > after")) {
            daemon.await("^up");
            daemon.awaitStart();
            daemon.type("\u0003");
            daemon.await("SIGINT: stopping");
            daemon.await("left 0");
            daemon.exitCode();
            assertThat(daemon.text()).doesNotContain("waiting for a change");
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void whatItLeavesBehindWhenItCrashesIsCleared() throws Exception {
        try (Daemon daemon = shell("stty -a > before; %s; echo left $?; stty -a > after")) {
            daemon.await("up one");
            daemon.type("!");
            daemon.await("ended by itself · exit status 2");
            daemon.signal("TERM");
            daemon.await("left 0");
            daemon.exitCode();
            assertThat(daemon.text())
                    .contains(ALTERNATE + "h")
                    .containsSubsequence("\u001b7" + ALTERNATE + "l", "\u001b[?25h");
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void whatAKilledOneLeavesBehindIsClearedBeforeTheNext() throws Exception {
        project.write(".air.toml", "[hotreload]\nstdin = \"app\"\n");
        try (Daemon daemon = Daemon.inTerminal(directory, PLAIN)) {
            daemon.await("up one terminal true raw cooked before true");
            program("two");
            daemon.await("up two terminal true raw cooked before true");
        }
    }

    @Test
    void theTerminalIsLeftAsItWasFoundWhenTheDaemonIsToldToLeave() throws Exception {
        try (Daemon daemon = shell("stty -a > before; %s; echo left $?; stty -a > after")) {
            daemon.await("up one");
            daemon.signal("TERM");
            daemon.await("left 0");
            daemon.exitCode();
            assertThat(project.read("after")).isEqualTo(project.read("before"));
        }
    }

    @Test
    void ctrlZStopsBothAndFgContinuesBoth() throws Exception {
        script("stty -echo; echo up; while read -r x; do echo \"got $x\"; done");
        try (Daemon daemon =
                Daemon.shellInTerminal(directory, PLAIN, "exec bash --norc --noprofile -i")) {
            daemon.type(Daemon.LAUNCHER.toAbsolutePath() + "; echo st''opped\n");
            daemon.await("^up");
            daemon.type("first\n");
            daemon.await("^got first");
            daemon.type("\u001a");
            daemon.await("Stopped");
            daemon.type("stty -a | grep -o ' echo '; echo shell is here\n");
            daemon.await("^ echo ");
            daemon.type("fg; echo le''ft\n");
            daemon.await("hotreload$");
            awaitProgram(daemon);
            daemon.type("\u0003");
            daemon.await("^left");
            daemon.type("stty -a | grep -o ' echo '; exit\n");
            daemon.await("^ echo ");
        }
    }

    @Test
    void whereNobodyCouldContinueItCtrlZDoesNothing() throws Exception {
        script("echo up; while read -r x; do echo \"got $x\"; done");
        try (Daemon daemon = Daemon.inTerminal(directory, PLAIN)) {
            daemon.await("^up");
            daemon.type("\u001a");
            daemon.type("first\n");
            daemon.await("^got first");
        }
    }

    @Test
    void inTheBackgroundItDoesNotGetTheTerminal() throws Exception {
        script("[ -t 0 ] || echo no terminal; read -r x; echo end; exec sleep 1000");
        try (Daemon daemon =
                Daemon.shellInTerminal(directory, PLAIN, "exec bash --norc --noprofile -i")) {
            daemon.type(Daemon.LAUNCHER.toAbsolutePath() + " &\n");
            daemon.await("^no terminal");
            daemon.await("^end");
            daemon.awaitStart();
            daemon.type("echo shell is h''ere\n");
            daemon.await("^shell is here");
            daemon.type("kill %%; wait; exit\n");
            daemon.exitCode();
        }
    }

    private static void awaitProgram(Daemon daemon) throws Exception {
        for (int i = 0; i < 100; i++) {
            daemon.type("second\n");
            if (daemon.comes("^got second", 300)) {
                return;
            }
        }
        throw new AssertionError("no answer in:\n" + daemon.text());
    }

    private Daemon shell(String text) throws Exception {
        String command = "trap : INT; " + text.formatted(Daemon.LAUNCHER.toAbsolutePath());
        return Daemon.shellInTerminal(directory, PLAIN, command);
    }

    private void script(String text) throws Exception {
        Project.script(directory, "").config("[hotreload]\nstdin = \"app\"\n");
        project.write("main.sh", "#!/bin/sh\n" + text + "\n");
    }

    private static void resize(Daemon daemon, int rows, int columns) throws Exception {
        String terminal = "/proc/" + daemon.pid() + "/fd/0";
        new ProcessBuilder("stty", "-F", terminal, "rows", "" + rows, "cols", "" + columns)
                .start()
                .waitFor();
    }

    /** Uses the alternate screen and raw mode, tells its keys and sizes; `!` is a crash. */
    private void program(String name) throws Exception {
        project.write(
                "main.go",
                """
                package main

                import (
                	"fmt"
                	"os"
                	"os/signal"
                	"syscall"
                	"unsafe"
                )

                type size struct{ rows, columns, width, height uint16 }

                func control(request uintptr, at unsafe.Pointer) bool {
                	_, _, failed := syscall.Syscall(syscall.SYS_IOCTL, 0, request, uintptr(at))
                	return failed == 0
                }

                func say(format string, values ...any) {
                	fmt.Printf("%1$s "+format+"\\r\\n", values...)
                }

                func main() {
                	var old, raw syscall.Termios
                	terminal := control(syscall.TCGETS, unsafe.Pointer(&old))
                	raw = old
                	raw.Lflag &^= syscall.ICANON | syscall.ECHO | syscall.ISIG
                	control(syscall.TCSETS, unsafe.Pointer(&raw))
                	fmt.Print("\\x1b[?1049h\\x1b[?25l\\r\\n")
                	fmt.Printf("up %1$s terminal %%v raw cooked before %%v\\r\\n", terminal, old.Lflag&syscall.ICANON != 0)
                	leave := func() {
                		fmt.Print("\\x1b[?25h\\x1b[?1049l")
                		control(syscall.TCSETS, unsafe.Pointer(&old))
                		os.Exit(0)
                	}
                	signals := make(chan os.Signal, 8)
                	signal.Notify(signals, os.Interrupt, syscall.SIGWINCH)
                	go func() {
                		for it := range signals {
                			if it == os.Interrupt {
                				leave()
                			}
                			var now size
                			control(syscall.TIOCGWINSZ, unsafe.Pointer(&now))
                			say("size %%d %%d", now.rows, now.columns)
                		}
                	}()
                	key := make([]byte, 1)
                	for {
                		if n, err := os.Stdin.Read(key); n == 0 || err != nil {
                			panic(err)
                		}
                		say("key %%d", key[0])
                		if key[0] == '!' {
                			panic("crash")
                		}
                		if key[0] == 'q' || key[0] == 3 {
                			leave()
                		}
                	}
                }
                """
                        .formatted(name));
    }
}

package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** Reads what programs of the real Go say when they crash. */
@Timeout(180)
class CrashIT {

    private static final String STORE =
            """
            package store

            type Store struct{ items map[string]int }

            //go:noinline
            func (s *Store) Put(key string) { s.items[key] = 1 }

            type List[T any] struct{ items []T }

            //go:noinline
            func (l *List[T]) At(i int) T { return l.items[i] }
            """;

    /** Each case has a line of its own, whose number is told. */
    private static final String MAIN =
            """
            package main

            import (
            \t"errors"
            \t"fmt"
            \t"os"
            \t"sync"
            \t"syscall"
            \t"time"
            \t"unsafe"

            \t"example.com/shop/store"
            )

            type server struct{ wait sync.WaitGroup }

            //go:noinline
            func (s *server) Shutdown() { s.wait.Add(1); s.wait.Wait() }
            func (s *server) stop() { syscall.Kill(os.Getpid(), syscall.SIGQUIT); select {} }
            func inlined(p *server) sync.WaitGroup { return p.wait }
            func deep(n int) int { return deep(n+1) + 1 }

            func main() {
            \tswitch os.Args[1] {
            \tcase "nilmap": (&store.Store{}).Put("a")
            \tcase "generic": (&store.List[string]{}).At(5)
            \tcase "nilpointer": var p *server; w := inlined(p); w.Wait()
            \tcase "lines": panic(errors.Join(errors.New("one"), errors.New("two")))
            \tcase "closure": func() { panic("here") }()
            \tcase "rethrown": defer func() { panic(fmt.Sprint("again: ", recover())) }(); panic("first")
            \tcase "repanicked": defer func() { panic(recover()) }(); panic("first")
            \tcase "second": defer func() { panic("second") }(); panic("first")
            \tcase "goroutine": go func() { panic("here") }(); time.Sleep(time.Minute)
            \tcase "deadlock": new(server).Shutdown()
            \tcase "writes": writes()
            \tcase "deep": deep(0)
            \tcase "fault": fmt.Println(*(*int)(unsafe.Pointer(uintptr(0xdeadbeef000))))
            \tcase "quit": go sleep(); new(server).stop()
            \tcase "exit": fmt.Println("no such table"); os.Exit(1)
            \t}
            }

            func sleep() { time.Sleep(time.Minute) }

            func writes() {
            \tm := map[int]int{}
            \tfor i := 0; i < 8; i++ { go func() { for { m[0]++ } }() }
            \ttime.Sleep(time.Minute)
            }
            """;

    @TempDir static Path directory;
    @TempDir static Path trimmedDirectory;
    private static Crashing program;
    private static Crashing trimmed;

    @BeforeAll
    static void build() throws Exception {
        program = new Crashing(directory).write("store/store.go", STORE).write("main.go", MAIN);
        program.build();
        trimmed =
                new Crashing(trimmedDirectory)
                        .write("store/store.go", STORE)
                        .write("main.go", MAIN)
                        .build("-trimpath");
    }

    private static int lineOf(String text) {
        return 1
                + (int)
                        MAIN.substring(0, MAIN.indexOf(text))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nilmap     | panic: assignment to entry in nil map · store/store.go:6 in (*Store).Put
                    generic    | panic: runtime error: index out of range [5] with length 0 · store/store.go:11 in (*List[...]).At
                    lines      | panic: one … · main.go:LINE in main
                    closure    | panic: here · main.go:LINE in main.func1
                    rethrown   | panic: again: first · main.go:LINE in main
                    repanicked | panic: first · main.go:LINE in main
                    second     | panic: first, then panic: second · main.go:LINE in main
                    goroutine  | panic: here · main.go:LINE in main.func5
                    fault      | fatal error: fault, unexpected fault address 0xdeadbeef000 · main.go:LINE in main
                    """)
    void aCrashIsToldWithItsPlace(String way, String expected) throws Exception {
        String line = Integer.toString(lineOf("\"" + way + "\""));
        String sentence = expected.replace("LINE", line);
        assertThat(program.why(way)).containsExactly(sentence);
        assertThat(trimmed.why(way)).containsExactly(sentence);
    }

    @Test
    void aNilPointerInAnInlinedFunctionHasThatFunction() throws Exception {
        assertThat(program.why("nilpointer"))
                .containsExactly(
                        "panic: runtime error: invalid memory address or nil pointer dereference ·"
                                + " main.go:"
                                + lineOf("func inlined")
                                + " in inlined");
    }

    @Test
    void aDeadlockHasWhereItWaits() throws Exception {
        assertThat(program.why("deadlock"))
                .containsExactly(
                        "fatal error: all goroutines are asleep - deadlock! · main.go:"
                                + lineOf("s.wait.Wait()")
                                + " in (*server).Shutdown");
    }

    @Test
    void writesToOneMapHaveThePlaceOfOne() throws Exception {
        assertThat(program.why("writes"))
                .containsExactly(
                        "fatal error: concurrent map writes · main.go:"
                                + lineOf("m[0]++")
                                + " in writes.func1");
    }

    @Test
    void aStackWithoutEndHasItsFunction() throws Exception {
        assertThat(program.why("deep"))
                .containsExactly(
                        "fatal error: stack overflow · main.go:"
                                + lineOf("func deep(")
                                + " in deep");
    }

    @ParameterizedTest
    @CsvSource({"single", "all", "system", "crash"})
    void howMuchGoPrintsDoesNotMatter(String traceback) throws Exception {
        assertThat(program.why("closure", "GOTRACEBACK=" + traceback))
                .first()
                .isEqualTo("panic: here · main.go:" + lineOf("\"closure\"") + " in main.func1");
    }

    @Test
    void withoutATracebackThereIsNoPlace() throws Exception {
        assertThat(program.why("closure", "GOTRACEBACK=none")).containsExactly("panic: here");
    }

    @Test
    void anOrdinaryExitHasNothingToAdd() throws Exception {
        assertThat(program.why("exit")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"single", "none", "crash"})
    void aDumpTellsWhereTheProgramIs(String traceback) throws Exception {
        Crashing.Ran ran = program.shell("exec ./app quit", "GOTRACEBACK=" + traceback);
        assertThat(Autopsy.of(program.root()).still(ran.bytes()))
                .as(ran.text())
                .hasValue("still in (*server).stop, main.go:" + lineOf("server) stop()"));
    }
}

package dev.hotreload.process;

import static dev.hotreload.process.Children.await;
import static dev.hotreload.process.Children.exists;
import static dev.hotreload.process.Children.run;
import static dev.hotreload.process.Children.soon;
import static dev.hotreload.process.Children.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotreload.posix.Signal;
import dev.hotreload.process.ExitStatus.Exited;
import dev.hotreload.process.ExitStatus.Signalled;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Groups of processes: who is signalled, and when the last one is gone. */
class GroupIT {

    @TempDir Path directory;

    /** Starts shell text that creates the file {@code up} when it is ready to be signalled. */
    private ProcessGroup started(String text) throws Exception {
        Command command = Command.shell(text, List.of(), List.of("PATH=/usr/bin:/bin"), directory);
        ProcessGroup group = start(command);
        await(() -> Files.exists(directory.resolve("up")));
        return group;
    }

    private int pidIn(String file) throws Exception {
        await(() -> read(file).endsWith("\n"));
        return Integer.parseInt(read(file).strip());
    }

    private String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void anInterruptEndsAProgramThatDoesNotHandleIt() throws Exception {
        ProcessGroup group = started("touch up; exec sleep 1000");
        group.interrupt();
        assertThat(soon(group.gone())).isEqualTo(new Signalled(Signal.INTERRUPT));
    }

    @Test
    void anInterruptReachesEveryMember() throws Exception {
        String member =
                "trap 'echo x >> heard; exit 0' INT; echo >> ready; while :; do sleep 0.01; done";
        Files.writeString(directory.resolve("member.sh"), member);
        ProcessGroup group =
                started(
                        "trap 'wait; exit 7' INT; : > ready; env --default-signal=INT sh member.sh &"
                                + " env --default-signal=INT sh member.sh &"
                                + " while [ \"$(wc -l < ready)\" != 2 ]; do sleep 0.01; done;"
                                + " touch up; wait");
        group.interrupt();
        assertThat(soon(group.gone())).isEqualTo(new Exited(7));
        assertThat(read("heard")).isEqualTo("x\nx\n");
    }

    @Test
    void aGroupIsGoneWhenItsLastMemberIs() throws Exception {
        String answering =
                "trap 'echo x >> heard' INT; : > ready; while [ -e ready ]; do sleep 0.01; done";
        Files.writeString(directory.resolve("member.sh"), answering);
        ProcessGroup group =
                started(
                        "env --default-signal=INT sh member.sh & echo $! > member;"
                                + " while ! [ -e ready ]; do sleep 0.01; done; touch up; exit 3");
        int leader = group.pid();
        int member = pidIn("member");
        await(() -> !exists(leader));
        group.interrupt();
        await(() -> read("heard").equals("x\n"));
        run("true");
        assertThat(group.gone()).as("after the end of a later one was seen").isNotDone();
        assertThat(exists(member)).isTrue();
        group.kill();
        assertThat(soon(group.gone())).isEqualTo(new Exited(3));
        assertThat(exists(member)).isFalse();
    }

    @Test
    void aGroupIsGoneWhenItsLastMemberEndsByItself() throws Exception {
        ProcessGroup group = started("sleep 0.2 & touch up; exit 4");
        assertThat(soon(group.gone())).isEqualTo(new Exited(4));
    }

    @Test
    void aKillEndsWhatIgnoresEverythingElse() throws Exception {
        ProcessGroup group = started("trap '' INT TERM HUP; touch up; while :; do sleep 1; done");
        group.interrupt();
        group.kill();
        assertThat(soon(group.gone())).isEqualTo(new Signalled(Signal.KILL));
    }

    @Test
    void signalsToAGroupThatIsGoneDoNothing() throws Exception {
        ProcessGroup group = start("exit 0");
        soon(group.gone());
        group.interrupt();
        group.kill();
        assertThat(soon(group.gone())).isEqualTo(new Exited(0));
    }

    /** Each time the last one comes to us at the very moment when its parent is looked at. */
    @RepeatedTest(30)
    void aDaemonThatForksTwiceAtItsStartIsAwaited() throws Exception {
        ProcessGroup group =
                started("touch up; exec setsid -f sh -c 'sleep 0.1 & echo $! > daemon'");
        assertThat(soon(group.gone())).isEqualTo(new Exited(0));
        assertThat(exists(pidIn("daemon"))).isFalse();
    }

    @Test
    void orphansThatLeftTheGroupAreReaped() throws Exception {
        ProcessGroup group =
                started("setsid sh -c 'echo $$ > orphan; sleep 0.1' & touch up; exit 0");
        int orphan = pidIn("orphan");
        soon(group.gone());
        await(() -> !exists(orphan));
        assertThat(Children.zombies()).isEmpty();
    }

    private static long pumps() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("output-"))
                .count();
    }

    @Test
    void fiveHundredStartsLeakNothing() throws Exception {
        run("true");
        int descriptors = Children.openDescriptors();
        for (int i = 0; i < 500; i++) {
            assertThat(run("echo " + i).text()).isEqualTo(i + "\n");
        }
        await(() -> pumps() == 0);
        assertThat(Children.openDescriptors()).isLessThanOrEqualTo(descriptors);
        assertThat(Children.zombies()).isEmpty();
    }
}

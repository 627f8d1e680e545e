package dev.hotreload.process;

import static dev.hotreload.process.Children.run;
import static dev.hotreload.process.Children.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeavingIT {

    @Test
    void whatRunsIsKilledAndNothingIsStartedAnyMore() throws Exception {
        Children.Ran probe =
                run(
                        shell(
                                "exec",
                                System.getProperty("java.home") + "/bin/java",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LeavingProbe.class.getName()));
        assertThat(probe.text()).isEqualTo("refused 4, left 0\n");
    }
}

package dev.hotreload.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@code cmd} is known to do, and what is left alone. */
class GoCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build -o ./tmp/main .",
                "go build",
                "  go build -o ./tmp/main ./cmd/api/main.go\n",
                "go build -gcflags 'all=-N -l' -o ./tmp/main cmd/server/main.go",
                "go build -gcflags=\"all=-N -l\" -o ../tmp/main .",
                "cd api && go build -o ../tmp/main .",
                "go -C examples/hello build -o tmp/main .",
                "go build -C api -o ../tmp/main .",
                "CGO_ENABLED=0 GOOS=linux go build -tags nolibopusfile -o ./tmp/bot ./cmd/bot",
                "swag init && go build -o bin/bridge",
                "templ generate && go build -o ./tmp/main .",
                "go generate ./... && go build -o ./tmp/main .",
                "go mod download && go build -o ./tmp/main .",
                "go vet ./...&&go build -o tmp/main ."
            })
    void aPlainGoBuildIsKnown(String text) {
        assertThat(GoCommand.of(text)).isPresent();
        assertThat(GoCommand.of(text).orElseThrow().makesOneProgram()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make build",
                "go run .",
                "go install ./...",
                "templ generate",
                "go build -o $BIN .",
                "go build -o ${BIN:-tmp/main} .",
                "go build -ldflags=\"-X main.at=$(date +%s)\" -o tmp/main .",
                "go build -o `cat name` .",
                "go build -o tmp/main . || true",
                "go build -o tmp/main .; true",
                "go build -o tmp/main . & true",
                "go build -o tmp/main . > log",
                "go build -o tmp/main . | tee log",
                "go build *.go",
                "go build -o tmp/main . \\\n  ./x",
                "go build -o tmp/main .\ngo vet .",
                "go build 'unended",
                "bash -lc 'go build -o ./gitea .'",
                "docker compose build && go build .",
                "export GOFLAGS=-mod=mod && go build .",
                "GOFLAGS=-mod=mod go build .",
                "GOENV=off go build .",
                "PATH=/opt/go/bin:/bin go build .",
                "go env -w GOFLAGS=-v && go build .",
                "(cd api && go build .)",
                "go build . &&",
                "# go build",
                "X=1",
                ""
            })
    void whateverElseItMayDoIsLeftAlone(String text) {
        assertThat(GoCommand.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build -ldflags=-s -o tmp/main .",
                "go build -ldflags '-X main.version=1' -o tmp/main .",
                "go build --ldflags -s .",
                "go build -o a ./a && go build -ldflags=-s -o b ./b"
            })
    void aFlagIsSeenHoweverItIsWritten(String text) {
        GoCommand command = GoCommand.of(text).orElseThrow();
        assertThat(command.sets("ldflags")).isTrue();
        assertThat(command.sets("buildvcs")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build -o tmp/ ./cmd/a ./cmd/b",
                "go build -o tmp/ ./...",
                "go build -o tmp/a ./cmd/a && go build -o tmp/b ./cmd/b",
                "GOOS=js GOARCH=wasm go build -o web/app.wasm ./web && go build -o tmp/main .",
                "npm run build && go build -o tmp/main .",
                "go build -o tmp/new . && cp tmp/new tmp/main"
            })
    void moreThanOneProgramIsTold(String text) {
        assertThat(GoCommand.of(text).orElseThrow().makesOneProgram()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build -v -race -o tmp/main -tags a,b .",
                "go build -o tmp/main main.go handlers.go"
            })
    void flagsAndTheirValuesAreNoPackages(String text) {
        assertThat(GoCommand.of(text).orElseThrow().makesOneProgram()).isTrue();
    }
}

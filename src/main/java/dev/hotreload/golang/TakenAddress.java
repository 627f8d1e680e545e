package dev.hotreload.golang;

/** The address that a program could not listen on because another one has it. */
sealed interface TakenAddress {

    /** Of TCP. */
    record Port(int number) implements TakenAddress {}

    record SocketFile(String path) implements TakenAddress {}
}

package dev.hotreload.container;

import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Waits for nothing: tests wait for the lines that they mean. */
final class Running extends AbstractWaitStrategy {
    @Override
    protected void waitUntilReady() {}
}

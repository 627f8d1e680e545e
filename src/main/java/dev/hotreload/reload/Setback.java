package dev.hotreload.reload;

import java.time.Duration;

/**
 * Why a new program gave way to the one before.
 *
 * @param how such as {@code ended with exit status 1}
 * @param after its start
 */
record Setback(String how, Duration after) {}

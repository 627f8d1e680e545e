package dev.hotreload.bench;

/**
 * What a tool needs while nothing happens.
 *
 * @param resident in MB
 * @param proportional in MB, where what is shared counts in part
 * @param cpu in milliseconds a minute
 */
record AtRest(double resident, double proportional, double cpu) {}

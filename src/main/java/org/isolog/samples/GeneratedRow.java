package org.isolog.samples;

import java.time.Instant;

/**
 * One made event.
 *
 * @param time    whole seconds, UTC
 * @param user    empty where nobody is logged in
 * @param action  short verb, such as {@code login} or {@code read}
 * @param status  {@code ok} or {@code fail}
 * @param address IPv4 address it came from
 * @param host    the machine that wrote it down
 * @param bytes   moved; negative if the action moves none
 * @param message the rest in words: a path, a command, a request
 * @param attack  the attack it is part of; null for an ordinary row
 */
public record GeneratedRow(Instant time, String user, String action, String status, String address, String host, long bytes,
                           String message, Attack attack) {
}

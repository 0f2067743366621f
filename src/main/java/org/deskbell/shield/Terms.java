package org.deskbell.shield;

import java.util.List;

/**
 * How wary one form is.
 *
 * @param check points from which a quick check is asked for
 * @param hold points from which a person looks first
 * @param links that a message may have without being suspicious
 * @param words that are suspicious
 * @param senders e-mail addresses, or {@code @} and a domain, whose messages are held
 */
public record Terms(int check, int hold, int links, List<String> words, List<String> senders) {}

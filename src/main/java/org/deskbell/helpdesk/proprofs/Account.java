package org.deskbell.helpdesk.proprofs;

import java.net.URI;

/**
 * Who files the tickets, and where.
 *
 * @param url base address of the help desk, with or without a slash at its end
 * @param email the account's e-mail address; a secret, because with the token it is the key to the desk
 * @param token the other half of that secret
 */
public record Account(URI url, String email, String token) {

    /** Says nothing: settings end up in messages of exceptions. */
    @Override
    public String toString() {
        return "Account[secret]";
    }
}

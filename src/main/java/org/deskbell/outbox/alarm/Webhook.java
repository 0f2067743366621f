package org.deskbell.outbox.alarm;

import java.net.URI;

/** Where alarms are posted to, and the key that they are signed with; both are secrets. */
record Webhook(URI url, String secret) {

    @Override
    public String toString() {
        return "Webhook[hidden]";
    }
}

package org.deskbell.console;

import org.deskbell.outbox.Case;

/** A state as people see it: colour, icon and word together. */
record Chip(String tone, String icon, String text) {

    static Chip of(Case found, ConsoleWords words) {
        switch (found.submission().status()) {
            case STUCK :
                return new Chip("stuck", "alert", words.stuck());
            case HELD :
                return new Chip("no", "pause", words.held());
            case WAITING :
                return found.late() ? new Chip("wait", "clock", words.late()) : new Chip("", "clock", words.waiting());
            case IN_DOUBT :
                return new Chip("wait", "retry", words.inDoubt());
            case DELIVERED :
                return new Chip("ok", "check", words.delivered());
            default :
                return new Chip("", "x", words.closed());
        }
    }
}

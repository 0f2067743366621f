package org.deskbell.helpdesk.sandbox;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;

/** Tests that make the pretend help desk misbehave: for whoever comes after them it is fine again. */
public abstract class MoodySandbox {

    @Inject
    protected Sandbox sandbox;

    @AfterEach
    void goodManners() {
        sandbox.behave(Manners.FINE);
    }
}

package org.deskbell.helpdesk;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.deskbell.helpdesk.proprofs.ProProfsDesks;
import org.deskbell.helpdesk.sandbox.Sandbox;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** The one desk of this process, chosen by the settings when it starts: ProProfs, or the sandbox. */
@Singleton
class ChosenDesk {

    private static final Logger log = Logger.getLogger(ChosenDesk.class);
    /** Before anything that could accept a message or send one. */
    private static final int FIRST = 1;

    private final StartRules rules;
    private final Sandbox sandbox;
    private final ProProfsDesks desks;

    ChosenDesk(HelpDeskConfig config, Sandbox sandbox, ProProfsDesks desks) {
        this.rules = new StartRules(config);
        this.sandbox = sandbox;
        this.desks = desks;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        rules.checkDeadlines();
        if (!sandbox.isOn()) {
            rules.account();
            return;
        }
        sandbox.open();
        log.warn("The sandbox answers: tickets are made up, and no message reaches anybody. Its moods: /sandbox");
        if (rules.hasCredentials()) {
            log.warn("DESKBELL_SANDBOX=true outweighs the credentials that are set: ProProfs gets NOTHING."
                    + " Set DESKBELL_SANDBOX=false to go live.");
        }
    }

    @Produces
    @Singleton
    HelpDesk choose() {
        return sandbox.isOn() ? desks.open("sandbox", sandbox.account()) : desks.open("proprofs", rules.account());
    }
}

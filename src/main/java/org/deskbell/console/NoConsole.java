package org.deskbell.console;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where there is no users file there is no console: nothing exists under its address, whatever the method. */
@Singleton
class NoConsole {

    /** Filters are made before the settings can be read. */
    private final Instance<Users> users;

    NoConsole(Instance<Users> users) {
        this.users = users;
    }

    @ServerRequestFilter(preMatching = true)
    public void hide(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().matches("/?console(/.*)?") && !users.get().exist()) {
            throw new NotFoundException();
        }
    }
}

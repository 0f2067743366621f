package org.deskbell.console;

import java.util.regex.Pattern;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Where nobody is configured to use it there is no console: nothing exists under its address, whatever the method. */
@Singleton
class NoConsole {

    private static final Pattern CONSOLE = Pattern.compile("/?console(/.*)?");

    /** Filters are made before the settings can be read. */
    private final Instance<Porter> porter;

    NoConsole(Instance<Porter> porter) {
        this.porter = porter;
    }

    @ServerRequestFilter(preMatching = true)
    public void hide(ContainerRequestContext request) {
        if (CONSOLE.matcher(request.getUriInfo().getPath()).matches() && !porter.get().hasConsole()) {
            throw new NotFoundException();
        }
    }
}

package org.deskbell.console;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Where every request for the console goes through. */
@Guarded
@Provider
class Door implements ContainerRequestFilter, ContainerResponseFilter {

    /** Filters are made before the settings can be read. */
    private final Instance<Porter> porter;

    Door(Instance<Porter> porter) {
        this.porter = porter;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        porter.get().receive(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("X-Robots-Tag", "noindex");
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        // visitors' pages have no session to keep from whoever opened them, and a browser would throw away the process it has ready
        response.getHeaders().putSingle("Cross-Origin-Opener-Policy", "same-origin");
    }
}

package org.deskbell.site;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers of every answer on the public port, errors too. What a page has set itself stays. */
@Singleton
public class SecurityHeaders {

    public static final String POLICY = "Content-Security-Policy";
    public static final String CROSS_ORIGIN_RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    private static final String POLICY_BUT_ANCESTORS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
    private static final String NOBODY = policy(List.of());

    /** The content security policy of a page that these origins may frame; nobody may where there is none. */
    public static String policy(List<String> origins) {
        return POLICY_BUT_ANCESTORS + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    /** The same of a page that shows pages of ours in a frame. */
    public static String framing(List<String> origins) {
        return "frame-src 'self'; " + policy(origins);
    }

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::guard, 100);
    }

    private static void guard(RoutingContext context) {
        context.addHeadersEndHandler(sent -> complete(context.response().headers()));
        context.next();
    }

    static void complete(MultiMap headers) {
        add(headers, POLICY, NOBODY);
        add(headers, "X-Content-Type-Options", "nosniff");
        // `no-referrer` would make browsers send `Origin: null` with our own form
        add(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
        add(headers, "Strict-Transport-Security", "max-age=31536000");
        add(headers, "Cross-Origin-Opener-Policy", "same-origin");
        add(headers, CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
        add(headers, "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        add(headers, "Cache-Control", "no-store");
    }

    private static void add(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}

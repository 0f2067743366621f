package org.deskbell.site;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The headers of every answer on the public port, errors too. What a page has set itself stays. */
@Singleton
public class SecurityHeaders {

    public static final String POLICY = "Content-Security-Policy";
    public static final String CROSS_ORIGIN_RESOURCE_POLICY = "Cross-Origin-Resource-Policy";

    private static final String POLICY_BUT_ANCESTORS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final List<Map.Entry<CharSequence, CharSequence>> ALWAYS = List.of(
            header(POLICY, policy(List.of())),
            header("X-Content-Type-Options", "nosniff"),
            // `no-referrer` would make browsers send `Origin: null` with our own form
            header("Referrer-Policy", "strict-origin-when-cross-origin"),
            header("Strict-Transport-Security", "max-age=31536000"),
            header(CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
            header("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"),
            header("Cache-Control", "no-store"));

    /** The content security policy of a page that these origins may frame; nobody may where there is none. */
    public static String policy(List<String> origins) {
        return POLICY_BUT_ANCESTORS + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    /** The same of a page that shows pages of ours in a frame. */
    public static String framing(List<String> origins) {
        return "frame-src 'self'; " + policy(origins);
    }

    /** Before anything answers, and before Quarkus asks who somebody is (200), which only the console needs to know. */
    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::guard, 400);
    }

    private static void guard(RoutingContext context) {
        context.addHeadersEndHandler(sent -> complete(context.response().headers()));
        context.next();
    }

    static void complete(MultiMap headers) {
        for (var header : ALWAYS) {
            if (!headers.contains(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
    }

    /** In the way in which it is written fastest. */
    private static Map.Entry<CharSequence, CharSequence> header(String name, String value) {
        return Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }
}

package org.deskbell.console;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/**
 * The cookie of somebody who is logged in. Over TLS its name keeps other hosts of the domain from setting one, which browsers tie to
 * the path {@code /}; over plain http it exists under the addresses of operators' pages only, once for each.
 */
final class Badge {

    static final String PLAIN = "deskbell-console";
    static final String OVER_TLS = "__Host-" + PLAIN;

    /** As long as Quarkus waits for somebody to come back, in seconds. */
    private static final int AWAY_AT_MOST = 300;

    private Badge() {}

    static NewCookie[] of(String token, boolean tls) {
        return paths(tls).map(path -> cookie(token, tls, path).build()).toArray(NewCookie[]::new);
    }

    /** Takes it away. */
    static NewCookie[] gone(boolean tls) {
        return paths(tls).map(path -> cookie("", tls, path).maxAge(0).build()).toArray(NewCookie[]::new);
    }

    /** Keeps where somebody wants to go while away at the organisation's log-in, and is sent to nothing but the way back. */
    static NewCookie way(String to, boolean tls) {
        return away(URLEncoder.encode(to, StandardCharsets.UTF_8), tls).maxAge(AWAY_AT_MOST).build();
    }

    static NewCookie wayGone(boolean tls) {
        return away("", tls).maxAge(0).build();
    }

    /** @param tlsOnly whether operators reach us by https alone; then a cookie that another host could have set is not looked at */
    static Optional<String> token(Map<String, Cookie> cookies, boolean tlsOnly) {
        var cookie = cookies.get(OVER_TLS);
        return Optional.ofNullable(cookie == null && !tlsOnly ? cookies.get(PLAIN) : cookie).map(Cookie::getValue);
    }

    /**
     * Whether the browser speaks TLS, whatever stands between it and us.
     *
     * @param publicUrl where operators reach us; null if it is not configured
     * @param origin as the browser says it with every post
     */
    static boolean isTls(URI publicUrl, String origin) {
        return publicUrl != null ? publicUrl.getScheme().equals("https") : origin != null && origin.startsWith("https://");
    }

    private static Stream<String> paths(boolean tls) {
        return tls ? Stream.of("/") : Stream.of("/preview", "/console");
    }

    private static NewCookie.Builder cookie(String token, boolean tls, String path) {
        return cookie(tls ? OVER_TLS : PLAIN, token, path, tls);
    }

    private static NewCookie.Builder away(String to, boolean tls) {
        return cookie(SignOnPage.WAY, to, SignOnKeys.PATH, tls);
    }

    private static NewCookie.Builder cookie(String name, String value, String path, boolean tls) {
        return new NewCookie.Builder(name).value(value)
                .path(path)
                .secure(tls)
                .httpOnly(true)
                .sameSite(SameSite.LAX);
    }
}

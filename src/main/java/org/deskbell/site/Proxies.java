package org.deskbell.site;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpServerRequest;

/**
 * Whom to believe about where a request comes from: the proxies that {@code DESKBELL_TRUSTED_PROXIES} names, and nobody else. Headers
 * are read from the right, where the nearest proxy wrote; what stands further left than the first stranger anybody can have made up.
 */
@Singleton
public class Proxies {

    private static final Logger LOG = Logger.getLogger(Proxies.class);
    private static final String REMEDY = ": name it in DESKBELL_TRUSTED_PROXIES, or all visitors look like one; see docs/operations.md";

    /** A setting that is wrong refuses the start before anything is done. */
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final List<Network> trusted;
    private final boolean secure;
    private final AtomicBoolean warned = new AtomicBoolean();

    Proxies(@ConfigProperty(name = "deskbell.trusted-proxies") Optional<List<String>> trusted,
            @ConfigProperty(name = "deskbell.public-url") Optional<String> publicUrl) {
        this.trusted = trusted.orElse(List.of()).stream().filter(text -> !text.isBlank()).map(Proxies::network).toList();
        this.secure = publicUrl.filter(url -> url.strip().startsWith("https:")).isPresent();
    }

    private static Network network(String text) {
        return Network.of(text)
                .orElseThrow(() -> new ConfigurationException("DESKBELL_TRUSTED_PROXIES: \"" + text.strip()
                        + "\" is no address; write addresses and blocks with commas between, such as 10.0.0.0/8,2001:db8::1."));
    }

    /** Being made at the start is the point. TLS ends before us, so who is reached by https has a proxy. */
    void begin(@Observes @Priority(FIRST) StartupEvent event) {
        if (secure && trusted.isEmpty()) {
            warn("DESKBELL_PUBLIC_URL says https, so there is a proxy in front");
        }
    }

    /** The visitor's address; empty where nobody can tell it from others'. */
    public Optional<InetAddress> client(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return client(peer == null || peer.hostAddress() == null ? "" : peer.hostAddress(),
                request.headers().getAll("X-Forwarded-For"), request.headers().getAll("Forwarded"));
    }

    /** Whether a trusted proxy sends it, so that its headers can be believed as far as the proxy can. */
    public boolean isForwarded(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return !trusted.isEmpty() && peer != null && peer.hostAddress() != null && isTrusted(peer.hostAddress());
    }

    boolean isTrusted(String peer) {
        return Network.address(peer).filter(this::isTrusted).isPresent();
    }

    Optional<InetAddress> client(String peer, List<String> xForwardedFor, List<String> forwarded) {
        var nearest = Network.address(peer);
        boolean isForwarded = !xForwardedFor.isEmpty() || !forwarded.isEmpty();
        if (nearest.isEmpty() || !isForwarded) {
            return nearest;
        }
        if (trusted.isEmpty()) {
            warn("A request came with a forwarding header, so there seems to be a proxy in front");
            // from the same house it is surely a proxy; visitors who all look like one must not be counted as one
            return nearest.filter(address -> !isOfTheHouse(address));
        }
        if (xForwardedFor.isEmpty() || forwarded.isEmpty()) {
            return Optional.of(furthest(nearest.get(), xForwardedFor.isEmpty()
                    ? Hops.ofForwarded(forwarded)
                    : Hops.ofXForwardedFor(xForwardedFor)));
        }
        // a proxy writes one of them and passes the other on as the visitor sent it; which one, nobody knows
        var one = furthest(nearest.get(), Hops.ofXForwardedFor(xForwardedFor));
        var other = furthest(nearest.get(), Hops.ofForwarded(forwarded));
        return Optional.of(one.equals(other) ? one : nearest.get());
    }

    private InetAddress furthest(InetAddress nearest, List<Optional<InetAddress>> hops) {
        var known = nearest;
        for (var hop : hops) {
            if (hop.isEmpty() || !isTrusted(known)) {
                return known;
            }
            known = hop.get();
        }
        return known;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static boolean isOfTheHouse(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                || address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    private void warn(String sign) {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(sign + REMEDY);
        }
    }
}

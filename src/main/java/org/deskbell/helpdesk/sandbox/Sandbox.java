package org.deskbell.helpdesk.sandbox;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.deskbell.helpdesk.proprofs.Account;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Vertx;

/** The pretend help desk of this process, as people and tests handle it: its manners, and what it has filed. */
@Singleton
public class Sandbox {

    /** A ticket as filed: the id it was given, and the JSON as it came, but for the token. */
    public record Ticket(String id, String json) {}

    private final boolean on;
    private final Vertx vertx;
    private final String email = "sandbox@deskbell.example";
    private final String token = UUID.randomUUID().toString();
    private final Drawer drawer;
    private volatile Manners manners = Manners.FINE;
    private SandboxServer server;

    Sandbox(@ConfigProperty(name = "deskbell.sandbox", defaultValue = "false") boolean on, Vertx vertx, InstantSource time) {
        this.on = on;
        this.vertx = vertx;
        this.drawer = new Drawer(time.instant());
    }

    /** Whether the sandbox answers in this process; if not, there is no server and no page. */
    public boolean isOn() {
        return on;
    }

    /** From now on it treats every request like this. */
    public void behave(Manners manners) {
        this.manners = manners;
    }

    public Manners manners() {
        return manners;
    }

    /** The last 20 tickets that it filed, newest first. */
    public List<Ticket> tickets() {
        return drawer.tickets();
    }

    /** Throws all tickets away and behaves well again; the numbers go on. */
    public void forget() {
        drawer.clear();
        behave(Manners.FINE);
    }

    /**
     * Starts to listen on a free port of this machine only, unless it does already. Blocks until it does.
     *
     * @throws IllegalStateException if there is to be no sandbox, or no port
     */
    public synchronized void open() {
        if (!on) {
            throw new IllegalStateException("There is no sandbox in this process");
        }
        if (server == null) {
            server = new SandboxServer(vertx, new SandboxDesk(email, token, drawer, this::manners));
        }
    }

    /** The made-up account under which this process, and nobody else, files tickets here. */
    public synchronized Account account() {
        open();
        return new Account(URI.create("http://127.0.0.1:" + server.port()), email, token);
    }

    @PreDestroy
    synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}

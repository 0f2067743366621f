package org.deskbell.console;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Login;
import org.jboss.logging.Logger;

import com.password4j.BcryptFunction;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Those who may use the console, and whether somebody is one of them. The file is read again when it has changed. */
@Startup
@Singleton
class Users {

    private static final Logger LOG = Logger.getLogger(Users.class);

    /** Compared with where there is no such user, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODYS = "$2y$12$ZZ3EvXEyvfFWLal7JPY2GuW/xDq8gSqBiqxEojrMMg2.KUGQacHXi";

    private final ConsoleConfig config;
    private final Throttle throttle;
    private volatile Map<String, User> users;
    private volatile String look;

    /** A comparison takes a quarter of a second on purpose; guessing must not take the processors from visitors. */
    private final Semaphore comparisons = new Semaphore(2);

    /** Keeps scripts quick after their first request, and no password: a digest under a key that dies with the process. */
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Digest digest = new Digest();

    Users(ConsoleConfig config, InstantSource clock) {
        this.config = config;
        this.look = look();
        this.users = config.usersFile().map(UsersFile::read).orElse(Map.of());
        this.throttle = new Throttle(clock);
    }

    /** Whether there is a console at all. */
    boolean exist() {
        return !users.isEmpty();
    }

    /** The user whose log-in it is, if the line in the file is still the one that it began with. */
    Optional<User> of(Login login) {
        return named(login.name()).filter(user -> user.login().equals(login));
    }

    Optional<User> named(String name) {
        reread();
        return Optional.ofNullable(users.get(name));
    }

    /** Whether this is the user's password. */
    Answer check(String name, String password) {
        if (!throttle.mayTry(name)) {
            return Answer.WAIT;
        }
        var user = named(name).orElse(null);
        boolean right = user != null && digest.fits(known.get(name), name, password);
        if (!right) {
            if (!comparisons.tryAcquire()) {
                throttle.takeBack(name);
                return Answer.WAIT;
            }
            try {
                right = matches(user == null ? NOBODYS : user.hash(), password) && user != null;
            } finally {
                comparisons.release();
            }
        }
        if (!right) {
            LOG.warn("Somebody could not log in to the console");
            return Answer.WRONG;
        }
        throttle.succeeded(name);
        known.put(name, digest.of(name, password));
        return Answer.RIGHT;
    }

    /** So that whoever is taken out of the file is out at once. A file with a fault changes nothing, and is said once. */
    private synchronized void reread() {
        var now = look();
        if (now.equals(look)) {
            return;
        }
        look = now;
        try {
            users = config.usersFile().map(UsersFile::read).orElse(Map.of());
            known.clear();
            LOG.info("Read the file of the console's users again");
        } catch (ConfigurationException e) {
            LOG.errorf("The console's users stay as they were: %s", e.getMessage());
        }
    }

    private String look() {
        return config.usersFile().map(UsersFile::look).orElse("");
    }

    private static boolean matches(String hash, String password) {
        return BcryptFunction.getInstanceFromHash(hash).check(password, hash);
    }

    /** What a name and a password are worth. */
    enum Answer {
        RIGHT,
        WRONG,
        /** Too many wrong ones, or too many at once; whether it is right is not said. */
        WAIT
    }
}

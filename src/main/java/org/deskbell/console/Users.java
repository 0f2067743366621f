package org.deskbell.console;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.password4j.BcryptFunction;

import io.quarkus.runtime.Startup;

/** Those who may use the console, and whether somebody is one of them. */
@Startup
@Singleton
class Users {

    private static final Logger LOG = Logger.getLogger(Users.class);

    /** Compared with where there is no such user, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODYS = "$2y$12$ZZ3EvXEyvfFWLal7JPY2GuW/xDq8gSqBiqxEojrMMg2.KUGQacHXi";

    private final Map<String, User> users;
    private final Throttle throttle;

    /** A comparison takes a quarter of a second on purpose; guessing must not take the processors from visitors. */
    private final Semaphore comparisons = new Semaphore(2);

    /** Keeps the pages quick after the first one, and no password: a digest under a key that dies with the process. */
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Digest digest = new Digest();

    Users(ConsoleConfig config, InstantSource clock) {
        this.users = config.usersFile().map(UsersFile::read).orElse(Map.of());
        this.throttle = new Throttle(clock);
    }

    /** Whether there is a console at all. */
    boolean exist() {
        return !users.isEmpty();
    }

    Optional<User> named(String name) {
        return Optional.ofNullable(users.get(name));
    }

    /** Whether this is the user's password. */
    Answer check(String name, String password) {
        if (!throttle.mayTry(name)) {
            return Answer.WAIT;
        }
        var user = users.get(name);
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

package org.deskbell.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

/** The table of log-ins, and its SQL. It holds nothing that would let its reader in: of each token only a digest. */
@Singleton
public class Logins {

    /** A working day; then the password is asked for again. */
    static final Duration LENGTH = Duration.ofHours(12);
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Database database;
    private final InstantSource clock;

    Logins(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return the token by which the log-in is found again */
    public String begin(Login login) {
        return begin(login, LENGTH);
    }

    /** The same for another time. */
    public String begin(Login login, Duration length) {
        var now = clock.instant();
        database.update("delete from login where ends_at <= ?", now.toEpochMilli());
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.update("insert into login (token, name, line, ends_at) values (?, ?, ?, ?)", digest(token), login.name(),
                login.line(), now.plus(length).toEpochMilli());
        return token;
    }

    /** Nothing where the token is nonsense, or its log-in is over. */
    public Optional<Login> find(String token) {
        return database.query(row -> new Login(row.getString("name"), row.getString("line")),
                "select * from login where token = ? and ends_at > ?", digest(token), clock.instant().toEpochMilli())
                .stream()
                .findFirst();
    }

    public void end(String token) {
        database.update("delete from login where token = ?", digest(token));
    }

    /** The token is 256 random bits, so that no salt is needed, and looking it up tells nothing by its timing. */
    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

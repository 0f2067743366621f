package org.deskbell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** What an account is worth: its name and role, and how long a log-in by it fits. */
class AccountTest {

    private static final Optional<String> SERVER = Optional.of("https://id.example");
    private static final Optional<String> CLIENT = Optional.of("deskbell");

    @Test
    void theHigherRoleCounts() {
        assertThat(account("ann", "viewer", "operator").role()).contains(Role.OPERATOR);
        assertThat(account("ann", "viewer", "admin").role()).contains(Role.VIEWER);
        assertThat(account("ann", "Operator", "operators", "VIEWER").role()).isEmpty();
        assertThat(account("ann").role()).isEmpty();
    }

    @Test
    void aNameIsOneShortLineThatTurnsNothingRound() {
        assertThat(account(" Zoë\r\n \u202eOkafor\u0000 ").name()).isEqualTo("Zoë Okafor");
        assertThat(account("𝒜".repeat(100)).name()).isEqualTo("𝒜".repeat(64));
        assertThat(account("\u200b\n").name()).isEmpty();
        assertThat(account(null).name()).isEmpty();
    }

    @Test
    void aLogInFitsOnlyTheProviderAndTheClientThatItBeganWith() {
        var here = signOn(true, SERVER, CLIENT);
        var login = here.login("ann", Role.VIEWER);
        assertThat(here.of(login)).hasValueSatisfying(user -> assertThat(user.role()).isEqualTo(Role.VIEWER));
        assertThat(here.of(here.login("bob", Role.OPERATOR)))
                .hasValueSatisfying(user -> assertThat(user.role()).isEqualTo(Role.OPERATOR));
        assertThat(signOn(true, SERVER, Optional.of("another")).of(login)).isEmpty();
        assertThat(signOn(true, Optional.of("https://other.example"), CLIENT).of(login)).isEmpty();
        assertThat(signOn(false, SERVER, CLIENT).of(login)).as("switched off").isEmpty();
        assertThat(here.of(new User("ann", Role.OPERATOR, "$2y$10$hash").login())).as("with a password").isEmpty();
    }

    private static Account account(String name, String... roles) {
        return Account.of(() -> name, Set.of(roles), Optional.empty());
    }

    private static SignOn signOn(boolean exists, Optional<String> server, Optional<String> client) {
        return new SignOn(exists, server, client, Optional.empty(), null);
    }
}

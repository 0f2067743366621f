package org.deskbell.helpdesk;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator says about the help desk: the variables {@code DESKBELL_HELP_DESK_…}. */
@ConfigMapping(prefix = "deskbell.help-desk")
public interface HelpDeskConfig {

    /** Base URL; ProProfs' own if absent. Optional, because a URL alone means that the credentials were forgotten. */
    Optional<String> url();

    /** The account that files the tickets. A secret. */
    Optional<String> accountEmail();

    /** The token that goes with it. A secret. */
    Optional<String> token();

    /** {@code text} or {@code html}: what it does with descriptions. Escaped text shows as entities on a desk that does not render. */
    @WithDefault("text")
    Rendering description();

    /** How long to wait for a connection, name look-up and TLS included. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long one exchange may take once connected, to the last byte of the answer. */
    @WithDefault("30s")
    Duration answerTimeout();
}

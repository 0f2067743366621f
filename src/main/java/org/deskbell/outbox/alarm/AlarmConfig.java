package org.deskbell.outbox.alarm;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that start with {@code DESKBELL_ALARM_}. */
@ConfigMapping(prefix = "deskbell.alarm")
public interface AlarmConfig {

    /** {@code DESKBELL_ALARM_DISK}: an alarm is raised when less than that is free where the SQLite file is. */
    @WithDefault("200M")
    MemorySize disk();

    /** {@code DESKBELL_ALARM_MAIL_TO}: who gets alarms by mail; the mail server is said by Quarkus' own keys. */
    Optional<List<String>> mailTo();

    /** {@code DESKBELL_ALARM_WEBHOOK_URL}: where alarms are posted to. May itself be a secret. */
    Optional<String> webhookUrl();

    /** {@code DESKBELL_ALARM_WEBHOOK_SECRET}: the key that they are signed with. */
    Optional<String> webhookSecret();
}

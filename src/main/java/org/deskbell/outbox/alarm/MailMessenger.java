package org.deskbell.outbox.alarm;

import java.util.List;
import java.util.function.Supplier;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;

/** Mails alarms, in plain text. The deadline is Quarkus' own ({@code QUARKUS_MAILER_TIMEOUT}). */
class MailMessenger implements Messenger {

    private final List<String> to;
    private final Supplier<Mailer> mailer;
    private final Links links;

    /** @param mailer asked for only when there is something to send */
    MailMessenger(List<String> to, Supplier<Mailer> mailer, Links links) {
        this.to = to;
        this.mailer = mailer;
        this.links = links;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void carry(Alarm alarm) {
        mailer.get()
                .send(new Mail().setTo(to)
                        .setSubject("[Deskbell] " + alarm.headline())
                        .setText(text(alarm))
                        // so that nobody's absence is answered to us
                        .addHeader("Auto-Submitted", "auto-generated"));
    }

    String text(Alarm alarm) {
        var text = new StringBuilder(alarm.headline()).append(".\n\nSince ").append(alarm.since()).append(".\n");
        if (!alarm.about().isEmpty()) {
            text.append('\n');
        }
        for (var about : alarm.about()) {
            text.append(about.reference());
            if (about.reason() != null) {
                text.append(": ").append(about.reason());
            }
            text.append('\n');
            links.to(about.reference()).ifPresent(link -> text.append("  ").append(link).append('\n'));
        }
        links.console().ifPresent(link -> text.append("\nThe console: ").append(link).append('\n'));
        return text.toString();
    }
}

package org.deskbell.outbox.alarm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;

/** Mails alarms, in plain text. */
class MailMessenger implements Messenger {

    private final List<String> to;
    private final Supplier<ReactiveMailer> mailer;
    private final Vertx vertx;
    private final Duration deadline;
    private final Links links;

    /**
     * @param mailer asked for only when there is something to send
     * @param deadline of one try
     */
    MailMessenger(List<String> to, Supplier<ReactiveMailer> mailer, Vertx vertx, Duration deadline, Links links) {
        this.to = to;
        this.mailer = mailer;
        this.vertx = vertx;
        this.deadline = deadline;
        this.links = links;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void carry(Alarm alarm) throws ExecutionException, InterruptedException, TimeoutException {
        var mail = new Mail().setTo(to)
                .setSubject("[Deskbell] " + alarm.headline())
                .setText(text(alarm))
                // so that nobody's absence is answered to us
                .addHeader("Auto-Submitted", "auto-generated");
        var client = mailer.get();
        var sent = new CompletableFuture<Void>();
        // begun on any other thread, the client now and then misses the greeting of a server that is near, and waits in vain
        vertx.getOrCreateContext()
                .runOnContext(now -> client.send(mail).subscribe().with(sent::complete, sent::completeExceptionally));
        sent.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
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

package org.deskbell.helpdesk.proprofs;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

import jakarta.ws.rs.core.Response;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Rendering;

/** A desk that speaks ProProfs' wire format, whoever stands behind it. */
class ProProfsDesk implements HelpDesk {

    private final String name;
    private final Account account;
    private final ProProfs proProfs;
    private final InstantSource time;
    private final Rendering rendering;

    ProProfsDesk(String name, Account account, ProProfs proProfs, InstantSource time, Rendering rendering) {
        this.name = name;
        this.account = account;
        this.proProfs = proProfs;
        this.time = time;
        this.rendering = rendering;
    }

    @Override
    public Outcome create(NewTicket ticket) {
        Envelope envelope = new Envelope(CreateTicket.of(ticket, account, rendering));
        try (Response response = proProfs.create(envelope).toCompletableFuture().get()) {
            return AnswerTable.judge(Answer.read(response), time.instant());
        } catch (RuntimeException | ExecutionException | InterruptedException noAnswer) {
            return TransportTable.judge(noAnswer, envelope.mayHaveLeft());
        }
    }

    @Override
    public String name() {
        return name;
    }
}

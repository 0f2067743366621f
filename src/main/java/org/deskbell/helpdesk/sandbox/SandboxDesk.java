package org.deskbell.helpdesk.sandbox;

import java.util.function.Supplier;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** The pretend desk behind its door: reads a ticket as ProProfs would, and answers with the manners of the hour. */
class SandboxDesk {

    private static final long SLOWNESS_MS = 5_000;
    private static final String NOT_AUTHENTICATED = "Unable to authenticate request using account email and token";
    private static final String PAGE = "<!DOCTYPE html><title>Oops</title><p>Something went wrong.";

    private final String email;
    private final String token;
    private final Drawer drawer;
    private final Supplier<Manners> manners;

    SandboxDesk(String email, String token, Drawer drawer, Supplier<Manners> manners) {
        this.email = email;
        this.token = token;
        this.drawer = drawer;
        this.manners = manners;
    }

    void receive(HttpServerRequest request) {
        Manners now = manners.get();
        if (now == Manners.CUT_OFF) {
            request.connection().close();
            return;
        }
        request.body().onSuccess(body -> answer(request, body, now));
    }

    private void answer(HttpServerRequest request, Buffer body, Manners now) {
        switch (now) {
            case SILENT :
                return;
            case WRONG_CREDENTIALS :
                say(request, 200, error(NOT_AUTHENTICATED));
                return;
            case REFUSED :
                say(request, 200, error("Invalid email"));
                return;
            case ERROR :
                say(request, 200, error("Something went wrong"));
                return;
            case BUSY :
                request.response().putHeader("Retry-After", "30");
                say(request, 429, error("Too many requests"));
                return;
            case BROKEN :
                page(request, 500);
                return;
            case GARBAGE :
                page(request, 200);
                return;
            default :
                read(request, body, now);
        }
    }

    private void read(HttpServerRequest request, Buffer body, Manners now) {
        JsonObject ticket;
        try {
            ticket = body.toJsonObject();
        } catch (DecodeException | ClassCastException notJson) {
            say(request, 400, error("Not a JSON object"));
            return;
        }
        if (!email.equals(ticket.getValue("account_email")) || !token.equals(ticket.getValue("token"))) {
            say(request, 200, error(NOT_AUTHENTICATED));
        } else if (isMissing(ticket, "email")) {
            say(request, 200, error("Missing email"));
        } else if (isMissing(ticket, "subject")) {
            say(request, 200, error("Missing subject"));
        } else {
            file(request, body, now);
        }
    }

    private void file(HttpServerRequest request, Buffer body, Manners now) {
        JsonObject success = new JsonObject().put("status", "success").put("ticket_id", drawer.file(body.toString()).id());
        if (now == Manners.ANSWER_LOST) {
            request.connection().close();
        } else if (now == Manners.SLOW) {
            Vertx.currentContext().owner().setTimer(SLOWNESS_MS, over -> say(request, 200, success));
        } else {
            say(request, 200, success);
        }
    }

    private static boolean isMissing(JsonObject ticket, String field) {
        return !(ticket.getValue(field) instanceof String) || ticket.getString(field).isBlank();
    }

    private static JsonObject error(String description) {
        return new JsonObject().put("status", "error").put("description", description);
    }

    private static void say(HttpServerRequest request, int status, JsonObject body) {
        request.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body.encode());
    }

    private static void page(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).putHeader("Content-Type", "text/html;charset=UTF-8").end(PAGE);
    }
}

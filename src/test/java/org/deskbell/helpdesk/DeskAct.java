package org.deskbell.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** What a {@link DeskStub} does to one connection. */
public interface DeskAct {

    void on(DeskStub.Exchange exchange) throws IOException;

    /** Reads the request and answers; each header is a line {@code Name: value}. */
    static DeskAct answer(int status, String type, String body, String... headers) {
        return raw(head(status, type, body.getBytes(UTF_8).length, headers) + body);
    }

    /** Reads the request and answers 200 with JSON. */
    static DeskAct json(String body) {
        return answer(200, "application/json", body);
    }

    /** Reads the request and answers that there is a ticket of this id. */
    static DeskAct ticket(String id) {
        return json("{\"status\":\"success\",\"ticket_id\":\"" + id + "\"}");
    }

    /** The same, and would read more from the connection, for a minute. */
    static DeskAct openTicket(String id) {
        var body = "{\"status\":\"success\",\"ticket_id\":\"" + id + "\"}";
        return raw("HTTP/1.1 200 OK\r\nKeep-Alive: timeout=60\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** One after the other on the same connection. */
    static DeskAct inTurn(DeskAct... acts) {
        return exchange -> {
            for (DeskAct act : acts) {
                act.on(exchange);
            }
        };
    }

    /** Reads the request, takes its time and answers that there is a ticket of this id. */
    static DeskAct ticketAfter(int milliseconds, String id) {
        return exchange -> {
            exchange.read();
            exchange.wait(milliseconds);
            var body = "{\"status\":\"success\",\"ticket_id\":\"" + id + "\"}";
            exchange.write(head(200, "application/json", body.length()) + body);
        };
    }

    /** Reads the request, writes these very bytes and waits until the client is gone. */
    static DeskAct raw(String answer) {
        return exchange -> {
            exchange.read();
            exchange.write(answer);
        };
    }

    /** Reads the request, writes these very bytes and closes. */
    static DeskAct breakOff(String answer) {
        return exchange -> {
            exchange.read();
            exchange.write(answer);
            exchange.hangUp();
        };
    }

    /** Reads the request and answers 200, the body one byte at a time. */
    static DeskAct drip(String body, int everyMilliseconds) {
        return exchange -> {
            exchange.read();
            exchange.write(head(200, "application/json", body.length()));
            for (char drop : body.toCharArray()) {
                exchange.write(String.valueOf(drop));
                exchange.wait(everyMilliseconds);
            }
        };
    }

    /** Reads the request and writes more and more of a body that never ends. */
    static DeskAct flood() {
        return exchange -> {
            exchange.read();
            exchange.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                exchange.write("400\r\n" + " ".repeat(1024) + "\r\n");
            }
        };
    }

    /** Reads the request and never answers. */
    static DeskAct hang() {
        return DeskStub.Exchange::read;
    }

    /** Reads nothing and resets the connection. */
    static DeskAct resetAtOnce() {
        return DeskStub.Exchange::reset;
    }

    /** Reads the request and resets the connection. */
    static DeskAct resetAfterReading() {
        return exchange -> {
            exchange.read();
            exchange.reset();
        };
    }

    /** The head of an answer, blank line included; nothing more will be read from the connection. */
    static String head(int status, String type, int length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        head.append("Content-Type: ").append(type).append("\r\nContent-Length: ").append(length).append("\r\n");
        head.append("Connection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}

package org.deskbell.console;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Upshot;

/** The way back after an act: to the same list, and what came of it in the address, so that no cookie has to carry it. */
final class Back {

    private Back() {}

    /** @param list what {@link Inquiry#query} made, as it came back in a hidden field; any nonsense is the beginning */
    static Inquiry inquiry(String list) {
        Map<String, String> parts = new HashMap<>();
        for (var part : (list == null ? "" : list).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return Inquiry.of(parts.get("state"), parts.get("form"), parts.get("since"), parts.get("q"), parts.get("person"),
                parts.get("after"));
    }

    static Response to(Reference reference, String list, Upshot upshot, Said done, Said unfit) {
        if (upshot == Upshot.NO_SUCH) {
            throw new NotFoundException();
        }
        return to("/console/" + reference + "?" + inquiry(list).query() + "&said=" + Said.of(upshot, done, unfit).code());
    }

    static Response to(String address) {
        return Response.status(303).header("Location", address).build();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

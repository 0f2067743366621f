package org.deskbell.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * A file that a stranger sent, as it is given to whoever may have it: to be saved and never shown, with no right to run anything or to
 * say where it was.
 *
 * @param size in bytes
 */
public record Handout(String name, long size, StreamingOutput content) {

    private static final String ALONE = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Response response() {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        return Response.ok(content, "application/octet-stream")
                .header("Content-Length", size)
                .header("Content-Disposition",
                        "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                                + URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A"))
                .header(SecurityHeaders.POLICY, ALONE)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}

package org.deskbell.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;

/**
 * The first line of a request. Quarkus answers an address that is not well formed with a bare 400 before anybody else sees it, and the
 * answers of a post would be lost for a stray percent sign in its query, or a brace, which browsers send as it stands.
 */
final class RequestLine {

    private static final Pattern STRAY = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]");

    private RequestLine() {}

    /** Escapes what is stray in the query, and marks a request whose path is no path as one that could not be read. */
    static void mend(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return;
        }
        var address = request.uri();
        int query = address.indexOf('?') + 1;
        if (query > 0 && STRAY.matcher(address).find(query)) {
            address = address.substring(0, query) + STRAY.matcher(address.substring(query)).replaceAll(RequestLine::escaped);
            request.setUri(address);
        }
        try {
            new URI(address);
        } catch (URISyntaxException e) {
            request.setDecoderResult(DecoderResult.failure(e));
        }
    }

    /** Each character of a first line is one byte. */
    private static String escaped(MatchResult stray) {
        return "%%%02X".formatted((int) stray.group().charAt(0));
    }
}

package org.deskbell.helpdesk.proprofs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back, as far as it came: an answer that broke off has the bytes until there.
 *
 * @param retryAfter the header of that name, or null
 */
record Answer(int status, String retryAfter, byte[] body) {

    /** Waits for nothing: the answer is whole. */
    static Answer read(Response response) {
        return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.RETRY_AFTER),
                bytes((InputStream) response.getEntity()));
    }

    private static byte[] bytes(InputStream body) {
        try (body) {
            return body == null ? new byte[0] : body.readNBytes(body.available());
        } catch (IOException e) {
            throw new UncheckedIOException("it is in memory", e);
        }
    }
}

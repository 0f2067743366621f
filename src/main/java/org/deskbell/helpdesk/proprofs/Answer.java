package org.deskbell.helpdesk.proprofs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back, as far as it came: an answer that broke off has the bytes until there.
 *
 * @param retryAfter the header of that name, or null
 */
record Answer(int status, String retryAfter, byte[] body) {

    static Answer read(Response response) {
        return new Answer(response.getStatus(), response.getHeaderString(HttpHeaders.RETRY_AFTER),
                bytes((InputStream) response.getEntity()));
    }

    private static byte[] bytes(InputStream body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (body != null) {
            byte[] some = new byte[8192];
            try {
                for (int read = body.read(some); read >= 0; read = body.read(some)) {
                    bytes.write(some, 0, read);
                }
            } catch (IOException brokeOff) {
                // No harm: half a JSON object is no JSON object, and a whole one counts even if the connection broke after it.
            }
        }
        return bytes.toByteArray();
    }
}

package org.deskbell.site;

import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Hangs before what visitors do not get to see, such as a form that is still being written. */
public interface Curtain {

    /**
     * What somebody gets who may not look behind it; empty for those who may.
     *
     * @throws jakarta.ws.rs.NotFoundException where nobody may, as if there were nothing
     */
    Optional<Response> refusal(HttpHeaders headers);

    /** Whether everybody may look. */
    boolean isOpen();
}

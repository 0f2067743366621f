package org.deskbell.helpdesk.proprofs;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * ProProfs' API as documented: case-sensitive, with its slash at the end. That slash stands on the method because Quarkus takes
 * one away from a path on the interface. A {@link Response}, because a typed answer would have to say what type it is; and a stage of
 * it, because Quarkus would hand over the head of an answer before its body is there.
 */
@Path("/app/api/v1")
interface ProProfs {

    @POST
    @Path("/create/ticket/")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    CompletionStage<Response> create(Envelope ticket);
}

package org.deskbell.helpdesk.proprofs;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.Carbon;
import org.deskbell.helpdesk.HelpDeskConfig;
import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The record that goes over the wire, written by the writer that the client writes with. */
@Singleton
class ProProfsCarbon implements Carbon {

    private static final String MASK = "•••";
    private static final Account NOBODY = new Account(null, MASK, MASK);

    private final Rendering rendering;
    private final ObjectMapper json;

    ProProfsCarbon(HelpDeskConfig config, ObjectMapper json) {
        this.rendering = config.description();
        this.json = json;
    }

    @Override
    public String copy(NewTicket ticket) {
        try {
            return json.writeValueAsString(new Envelope(CreateTicket.of(ticket, NOBODY, rendering)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}

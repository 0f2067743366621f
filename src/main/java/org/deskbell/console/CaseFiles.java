package org.deskbell.console;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.FilesConfig;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.StoredFile;
import org.deskbell.site.Handout;

import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The files of one submission: listed, opened by anybody who is in, erased by operators. */
@Path("/console/{reference}/files/{id}")
@Singleton
@Guarded
class CaseFiles {

    private static final long KILOBYTE = 1000;

    private final CaseFileWords words = MessageBundles.get(CaseFileWords.class);
    private final Attachments attachments;

    private final FilesConfig config;
    private final Porter porter;

    CaseFiles(Attachments attachments, FilesConfig config, Porter porter) {
        this.attachments = attachments;
        this.config = config;
        this.porter = porter;
    }

    /** Nobody could open a file then. */
    void demandConsole(@Observes StartupEvent event) {
        if (config.logIn() && !porter.hasConsole()) {
            throw new ConfigurationException("DESKBELL_FILES_LOG_IN is true, and there is no console to log in to: set"
                    + " DESKBELL_CONSOLE_USERS_FILE too (docs/console.md), or leave it out.");
        }
    }

    /**
     * A file as the page of its submission lists it.
     *
     * @param what in a few words
     * @param open whether somebody may have it
     */
    record Row(String id, String name, String what, boolean open) {}

    List<Row> of(Reference reference) {
        return attachments.of(reference)
                .stream()
                .map(file -> new Row(file.id(), file.name(), words.what(file.type(),
                        words.kilobytes((file.size() + KILOBYTE - 1) / KILOBYTE), verdict(file)), !file.isQuarantined()))
                .toList();
    }

    private String verdict(StoredFile file) {
        return switch (file.verdict()) {
            case CLEAN -> words.clean();
            case UNCHECKED -> words.unchecked();
            case INFECTED -> words.infected(file.what());
            case UNSCANNABLE -> words.unscannable();
        };
    }

    @GET
    public Response open(@PathParam("reference") String reference, @PathParam("id") String id, @Context SecurityContext who) {
        var file = find(reference, id);
        if (file.isQuarantined() || !attachments.opened(id, Frames.name(who))) {
            throw new NotFoundException();
        }
        return new Handout(file.name(), file.size(), out -> attachments.read(file, out)).response();
    }

    @POST
    @Path("/erase")
    public Response erase(@PathParam("reference") String reference, @PathParam("id") String id, @FormParam("list") String list,
            @Context SecurityContext who) {
        find(reference, id);
        return Back.to(ConsolePage.named(reference), list, attachments.erase(id, Frames.name(who)), Said.FILE_ERASED, null);
    }

    private StoredFile find(String reference, String id) {
        var named = ConsolePage.named(reference);
        return attachments.find(id).filter(file -> named.equals(file.reference())).orElseThrow(NotFoundException::new);
    }
}

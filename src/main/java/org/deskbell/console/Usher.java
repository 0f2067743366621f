package org.deskbell.console;

import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.deskbell.site.Curtain;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the console's users look behind the curtain, viewers too; everybody where it is open, as in dev mode. */
@Singleton
class Usher implements Curtain {

    private final boolean open;
    private final Porter porter;

    /** @param open {@code DESKBELL_PREVIEW}: whether everybody may see how forms look and what would be sent, drafts too */
    Usher(@ConfigProperty(name = "deskbell.preview", defaultValue = "false") boolean open, Porter porter) {
        this.open = open;
        this.porter = porter;
    }

    @Override
    public Optional<Response> refusal(HttpHeaders headers) {
        return open ? Optional.empty() : porter.refusal(headers);
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}

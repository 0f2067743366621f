package org.deskbell.intake.upload;

import java.util.Optional;

import org.deskbell.form.Attachment;
import org.deskbell.outbox.Attachments;
import org.deskbell.outbox.Berth;
import org.deskbell.outbox.OutboxUnavailable;
import org.jboss.logging.Logger;

/** Where the pieces of a file go. All throw {@link OutboxUnavailable} where they cannot be written, but {@link #discard}. */
interface Place {

    /** @return nothing where there is no room for as many bytes */
    Optional<String> open(long most);

    /** @return false where the file is gone */
    boolean add(String id, int number, byte[] piece);

    /** @return false where the file is gone, or not as it says */
    boolean close(Attachment file);

    void discard(String id);

    /** Of a preview: nothing is kept, and all the rest is as if it were. */
    record Nowhere() implements Place {

        @Override
        public Optional<String> open(long most) {
            return Optional.of("preview");
        }

        @Override
        public boolean add(String id, int number, byte[] piece) {
            return true;
        }

        @Override
        public boolean close(Attachment file) {
            return true;
        }

        @Override
        public void discard(String id) {}
    }

    /**
     * The outbox.
     *
     * @param sender keyed hash of where it comes from; null where nobody can tell
     */
    record Kept(Attachments attachments, String form, String sender) implements Place {

        private static final Logger LOG = Logger.getLogger(Place.class);

        @Override
        public Optional<String> open(long most) {
            var berth = attachments.open(form, sender, most);
            return berth instanceof Berth.Open open ? Optional.of(open.id()) : Optional.empty();
        }

        @Override
        public boolean add(String id, int number, byte[] piece) {
            return attachments.add(id, number, piece);
        }

        @Override
        public boolean close(Attachment file) {
            return attachments.close(file.id(), file.name(), file.type(), file.size(), file.digest());
        }

        @Override
        public void discard(String id) {
            try {
                attachments.discard(id);
            } catch (OutboxUnavailable e) {
                LOG.debug("A file that nobody wants stays until it is old enough", e);
            }
        }
    }
}

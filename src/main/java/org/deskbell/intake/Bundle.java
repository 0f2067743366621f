package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.deskbell.form.Attachable;
import org.deskbell.form.Attachment;
import org.deskbell.form.Field;
import org.deskbell.form.Form;
import org.deskbell.form.Refusal;
import org.deskbell.form.Rule;
import org.deskbell.intake.PostedForm.State;
import org.deskbell.intake.multipart.MultipartReader;
import org.deskbell.intake.multipart.Part;
import org.deskbell.intake.multipart.PartSink;
import org.deskbell.intake.upload.Upload;
import org.deskbell.intake.upload.Uploads;
import org.deskbell.intake.upload.Uploads.Origin;

/**
 * A post with files in it while it arrives, and as it arrived: its texts, and what became of each file. It is handed from thread to
 * thread, and whoever sends it may be gone at any moment.
 */
final class Bundle implements PartSink {

    /** Of names and texts together, in bytes; as much as a post without files may have. */
    private static final int MOST_TEXT = Letter.MOST_BYTES;
    private static final int MOST_PARTS = 1000;
    /** Far more than any form takes; each that is refused is told of. */
    private static final int MOST_FILES = 100;
    /**
     * Whoever is still sending does not listen, so what is too much is let fall until the end; but not for ever. In bytes, beyond what a
     * message may carry.
     */
    static final long MOST_THROWN_AWAY = 256L * 1000 * 1000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, List<Attachment>> files = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Function<String, Optional<Form>> forms;
    private final Uploads uploads;
    private final Origin origin;
    private final MultipartReader reader;

    private State state = State.WHOLE;
    /** Whether nothing more is taken. */
    private boolean over;
    private long length;
    private int parts;
    private long textLength;
    private long carried;
    private Part part;
    private ByteArrayOutputStream text;
    private Upload upload;

    /** @param forms the form, by the text that the page has for it if any */
    Bundle(String boundary, Function<String, Optional<Form>> forms, Uploads uploads, Origin origin) {
        this.forms = forms;
        this.uploads = uploads;
        this.origin = origin;
        this.reader = new MultipartReader(boundary, this);
    }

    synchronized void read(byte[] piece) {
        length += piece.length;
        if (!over) {
            reader.read(piece);
        }
        if (isEndless()) {
            end();
        }
    }

    /** Whether enough was thrown away. */
    boolean isEndless() {
        return length > uploads.mostTogether() + MOST_THROWN_AWAY;
    }

    /** Bytes of memory that it takes. */
    long weight() {
        return textLength + Upload.WEIGHT;
    }

    /** There is no memory for it. */
    synchronized void turnAway() {
        abandon();
        state = State.NO_ROOM;
    }

    /** There is no more, or nobody wants it. */
    synchronized void end() {
        if (!over && !reader.end() && state == State.WHOLE) {
            state = State.DAMAGED;
        }
        over = true;
    }

    /** Whoever sent it went away before the end. What came whole is somebody's message, and no business of this. */
    synchronized void abandon() {
        if (over) {
            return;
        }
        over = true;
        if (upload != null) {
            upload.refuse(Rule.FILE_DAMAGED);
        }
        uploads.discard(files.values().stream().flatMap(List::stream).map(Attachment::id).toList());
        files.clear();
        values.clear();
    }

    PostedForm posted() {
        // what broke off in a file that is refused anyhow needs no second complaint
        var seen = state == State.DAMAGED && !refusals.isEmpty() && !values.isEmpty() ? State.WHOLE : state;
        return new PostedForm(values, seen, files, refusals);
    }

    @Override
    public void begin(Part begun) {
        part = begun;
        upload = null;
        text = null;
        if (++parts > MOST_PARTS) {
            state = State.DAMAGED;
        } else if (!begun.isFile()) {
            text = new ByteArrayOutputStream();
            textLength += begun.field().length();
        } else if (!begun.fileName().isEmpty()) {
            wanted(begun.field()).ifPresent(wanted -> upload = upload(begun, wanted));
        }
    }

    private Upload upload(Part begun, Attachable wanted) {
        var next = uploads.begin(origin, wanted, begun.field(), begun.fileName(), uploads.mostTogether() - carried);
        if (files.getOrDefault(begun.field(), List.of()).size() >= wanted.mostFiles() || refusals.size() >= MOST_FILES) {
            next.refuse(Rule.TOO_MANY_FILES);
        }
        return next;
    }

    private Optional<Attachable> wanted(String field) {
        return forms.apply(values.getOrDefault(PreviewPage.TEXT, Arrays.asList((String) null)).get(0))
                .flatMap(known -> known.field(field))
                .map(Field::bounds)
                .filter(Attachable.class::isInstance)
                .map(Attachable.class::cast);
    }

    @Override
    public void take(byte[] bytes, int from, int bytesTaken) {
        if (upload != null) {
            upload.take(bytes, from, bytesTaken);
        } else if (text != null && state != State.TOO_LARGE) {
            textLength += bytesTaken;
            if (textLength > MOST_TEXT) {
                state = State.TOO_LARGE;
                values.clear();
            } else {
                text.write(bytes, from, bytesTaken);
            }
        }
    }

    @Override
    public void end(boolean whole) {
        if (upload != null) {
            upload.end(whole).ifPresent(file -> {
                carried += file.size();
                files.computeIfAbsent(part.field(), first -> new ArrayList<>()).add(file);
            });
            upload.refusal().ifPresent(refusals::add);
            upload = null;
        } else if (text != null && state != State.TOO_LARGE && !part.field().isEmpty()) {
            values.computeIfAbsent(part.field(), first -> new ArrayList<>(1)).add(decoded(text.toByteArray()));
        }
    }

    private String decoded(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            state = State.DAMAGED;
            return new String(bytes, UTF_8);
        }
    }
}

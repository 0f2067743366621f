package org.deskbell.intake.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Takes the body of one post apart while it arrives. What it holds is the end of the last piece, as far as a delimiter may begin there,
 * or the head of a part: some kilobytes at most. Whatever comes, it never fails; it knows whether all made sense.
 */
public final class MultipartReader {

    /** Of the head of one part. Browsers need a few hundred bytes. */
    static final int LONGEST_HEAD = 8 * 1024;

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^;\\s\"]{1,70}))");
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    /** Where in the body it stands. */
    private enum State {
        PREAMBLE,
        AFTER_DELIMITER,
        HEAD,
        BODY,
        EPILOGUE
    }

    private final byte[] delimiter;
    private final PartSink sink;

    /** The first boundary has no line end before it; this one stands in for it. */
    private byte[] held = {'\r', '\n'};
    private State state = State.PREAMBLE;
    private boolean inPart;
    private boolean damaged;

    public MultipartReader(String boundary, PartSink sink) {
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        this.sink = sink;
    }

    /** What stands between the parts, according to the post's content type; nothing where it is no multipart form. */
    public static Optional<String> boundary(String contentType) {
        if (contentType == null || !contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            return Optional.empty();
        }
        var found = BOUNDARY.matcher(contentType);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }

    /** The next piece of the body. */
    public void read(byte[] piece) {
        if (state == State.EPILOGUE) {
            return;
        }
        byte[] bytes = Arrays.copyOf(held, held.length + piece.length);
        System.arraycopy(piece, 0, bytes, held.length, piece.length);
        int at = 0;
        State before;
        int from;
        do {
            before = state;
            from = at;
            at = step(bytes, from);
        } while (at != from || state != before);
        held = state == State.EPILOGUE ? new byte[0] : Arrays.copyOfRange(bytes, at, bytes.length);
    }

    /**
     * There is no more.
     *
     * @return whether it ended as it should, and everything in it made sense
     */
    public boolean end() {
        if (inPart) {
            sink.take(held, 0, held.length);
        }
        endPart(false);
        boolean whole = state == State.EPILOGUE && !damaged;
        state = State.EPILOGUE;
        held = new byte[0];
        return whole;
    }

    /** @return where to go on; the same place where more has to come first */
    private int step(byte[] bytes, int from) {
        return switch (state) {
            case PREAMBLE, BODY -> body(bytes, from);
            case AFTER_DELIMITER -> afterDelimiter(bytes, from);
            case HEAD -> head(bytes, from);
            case EPILOGUE -> from;
        };
    }

    private int body(byte[] bytes, int from) {
        int found = find(delimiter, bytes, from);
        // at the end of the bytes a delimiter may begin
        int safe = found >= 0 ? found : Math.max(from, bytes.length - delimiter.length + 1);
        if (inPart && safe > from) {
            sink.take(bytes, from, safe - from);
        }
        if (found < 0) {
            return safe;
        }
        endPart(true);
        state = State.AFTER_DELIMITER;
        return found + delimiter.length;
    }

    private int afterDelimiter(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        if (bytes.length - at < 2) {
            return from;
        }
        if (bytes[at] == '-' && bytes[at + 1] == '-') {
            state = State.EPILOGUE;
            return bytes.length;
        }
        // the line end stays: a head without lines ends at once
        damaged |= bytes[at] != '\r' || bytes[at + 1] != '\n';
        state = State.HEAD;
        return at;
    }

    private int head(byte[] bytes, int from) {
        int end = find(HEAD_END, bytes, from);
        if (end < 0 && bytes.length - from <= LONGEST_HEAD) {
            return from;
        }
        state = State.BODY;
        var part = end < 0 || end - from > LONGEST_HEAD
                ? Optional.<Part>empty()
                : Disposition.read(Arrays.copyOfRange(bytes, from, end));
        damaged |= part.isEmpty();
        part.ifPresent(begun -> {
            inPart = true;
            sink.begin(begun);
        });
        // of a head without end nothing is used; whatever follows is looked through for the next delimiter
        return end < 0 ? from + 1 : end + HEAD_END.length;
    }

    private void endPart(boolean whole) {
        if (inPart) {
            inPart = false;
            sink.end(whole);
        }
    }

    private static int find(byte[] wanted, byte[] bytes, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == '\r' && Arrays.equals(wanted, 0, wanted.length, bytes, at, at + wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}

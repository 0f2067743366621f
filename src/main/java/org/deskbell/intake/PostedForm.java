package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.deskbell.form.Attachment;
import org.deskbell.form.Refusal;

/**
 * What arrived in the body of a post. Whatever a client sends, as much as can be read is read, so that it can be given back.
 *
 * @param values the texts, by name
 * @param files those that are with us now, by the name of their field
 * @param refusals files that were not taken
 */
record PostedForm(Map<String, List<String>> values, State state, Map<String, List<Attachment>> files, List<Refusal> refusals) {

    /** Far more than any form has. */
    private static final int MOST_FIELDS = 1000;

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\";\\s]*)");
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** How well it could be read. */
    enum State {
        WHOLE,
        DAMAGED,
        TOO_LARGE,
        NO_ROOM,
        NOT_A_FORM
    }

    PostedForm(Map<String, List<String>> values, State state) {
        this(values, state, Map.of(), List.of());
    }

    static PostedForm of(Letter letter, String contentType) {
        switch (letter.state()) {
            case TOO_LARGE :
                return new PostedForm(Map.of(), State.TOO_LARGE);
            case NO_ROOM :
                return new PostedForm(Map.of(), State.NO_ROOM);
            default :
                return read(letter.bytes(), contentType);
        }
    }

    static PostedForm read(byte[] body, String contentType) {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!type.split(";", 2)[0].strip().equals(MEDIA_TYPE)) {
            return new PostedForm(Map.of(), State.NOT_A_FORM);
        }
        var charset = charset(type);
        var reader = new Reader(body, charset.orElse(UTF_8), charset.isPresent());
        reader.read();
        return new PostedForm(reader.values, reader.whole ? State.WHOLE : State.DAMAGED);
    }

    /** Browsers send UTF-8 and do not say so; whoever says something else is taken at their word. */
    private static Optional<Charset> charset(String type) {
        var named = CHARSET.matcher(type);
        try {
            return Optional.of(named.find() ? Charset.forName(named.group(1)) : UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether there is anything in it that could be given back. */
    boolean isReadable() {
        return state == State.WHOLE || state == State.DAMAGED;
    }

    String first(String name) {
        var all = values.get(name);
        return all == null ? null : all.get(0);
    }

    @Override
    public String toString() {
        return "PostedForm[" + state + ", " + values.size() + " fields]";
    }

    /** One pass over the bytes. What is malformed stays as it came, and is remembered. */
    private static final class Reader {

        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final byte[] bytes;
        private final CharsetDecoder decoder;
        private boolean whole;
        private int at;

        Reader(byte[] bytes, Charset charset, boolean whole) {
            this.bytes = bytes;
            this.decoder = charset.newDecoder();
            this.whole = whole;
        }

        void read() {
            for (int fields = 0; at < bytes.length; fields++) {
                if (fields == MOST_FIELDS) {
                    whole = false;
                    return;
                }
                var name = text(true);
                var value = at > 0 && bytes[at - 1] == '=' ? text(false) : "";
                if (!name.isEmpty()) {
                    values.computeIfAbsent(name, first -> new ArrayList<>(1)).add(value);
                }
            }
        }

        /** Text up to the next {@code &}, or {@code =} after a name; stands behind it afterwards. */
        private String text(boolean name) {
            var text = new ByteArrayOutputStream();
            while (at < bytes.length) {
                byte next = bytes[at++];
                if (next == '&' || name && next == '=') {
                    break;
                }
                text.write(next == '%' ? unescaped() : next == '+' ? ' ' : next);
            }
            return decode(text.toByteArray());
        }

        private int unescaped() {
            int high = at + 1 < bytes.length ? Character.digit(bytes[at], 16) : -1;
            int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            if (high < 0 || low < 0) {
                whole = false;
                return '%';
            }
            at += 2;
            return high << 4 | low;
        }

        private String decode(byte[] text) {
            try {
                return decoder.decode(ByteBuffer.wrap(text)).toString();
            } catch (CharacterCodingException e) {
                whole = false;
                return new String(text, decoder.charset());
            }
        }
    }
}

package org.deskbell.intake;

import org.deskbell.form.Form;

import io.vertx.core.buffer.Buffer;

/** The body of one post while it arrives, and as it arrived. */
final class Letter {

    static final int MOST_BYTES = Form.MOST_BYTES;

    /** What became of it. */
    enum State {
        WHOLE,
        TOO_LARGE,
        NO_ROOM
    }

    private Buffer bytes = Buffer.buffer();
    private long length;
    private State state = State.WHOLE;

    byte[] bytes() {
        return bytes.getBytes();
    }

    State state() {
        return state;
    }

    /** How many bytes have come so far, kept or not. */
    long length() {
        return length;
    }

    int kept() {
        return bytes.length();
    }

    /** @param room whether there is memory for it */
    void add(Buffer piece, boolean room) {
        length += piece.length();
        if (state == State.WHOLE && (length > MOST_BYTES || !room)) {
            state = length > MOST_BYTES ? State.TOO_LARGE : State.NO_ROOM;
            discard();
        }
        if (state == State.WHOLE) {
            bytes.appendBuffer(piece);
        }
    }

    void discard() {
        bytes = Buffer.buffer();
    }

    /** Says nothing of what the visitor wrote. */
    @Override
    public String toString() {
        return "Letter[" + state + ", " + length + " bytes]";
    }
}

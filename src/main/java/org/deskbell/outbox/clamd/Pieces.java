package org.deskbell.outbox.clamd;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** A file on its way to clamd: each piece after its length, and an empty one at the end. */
final class Pieces extends OutputStream {

    private final OutputStream out;

    Pieces(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) { // nothing would say that this is all
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            out.write(bytes, from, length);
        }
    }

    void end() throws IOException {
        out.write(new byte[Integer.BYTES]);
        out.flush();
    }
}

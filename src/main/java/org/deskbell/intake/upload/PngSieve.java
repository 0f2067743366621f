package org.deskbell.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Set;

/** Lets only those chunks of a PNG by that make the picture; what describes it, and what nobody knows, stays behind. */
final class PngSieve extends ChunkSieve {

    private static final int SIGNATURE = 8;
    private static final int HEAD = 8;
    private static final int CHECKSUM = 4;
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
            "bKGD",
            "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT");
    private static final String END = "IEND";

    private boolean begun;

    PngSieve(Outlet outlet) {
        super(outlet, SIGNATURE);
    }

    @Override
    void look(byte[] bytes) {
        if (!begun) {
            begun = true;
            give(bytes);
            collect(HEAD);
            return;
        }
        int length = ByteBuffer.wrap(bytes).getInt();
        var type = new String(bytes, 4, 4, ISO_8859_1);
        if (length < 0) {
            giveUp();
        } else if (type.equals(END)) {
            give(bytes);
            // its checksum, which is always the same
            give((byte) 0xAE, (byte) 0x42, (byte) 0x60, (byte) 0x82);
            dropTheRest();
        } else if (PICTURE.contains(type)) {
            give(bytes);
            let(length + (long) CHECKSUM, HEAD);
        } else {
            drop(length + (long) CHECKSUM, HEAD);
        }
    }
}

package org.deskbell.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Empties those chunks of a WebP that do not make the picture. The file says at its beginning how long it is, so they stay as long as
 * they were: nameless, and full of zeros.
 */
final class WebpSieve extends ChunkSieve {

    private static final int FILE_HEAD = 12;
    private static final int HEAD = 8;
    private static final int ZEROS = 1024;
    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final String EXTENDED = "VP8X";
    /** That there is EXIF and XMP, in the first byte of the extended header. */
    private static final int DESCRIBED = 0x08 | 0x04;

    private boolean begun;
    private boolean extended;
    private long toEmpty;

    WebpSieve(Outlet outlet) {
        super(outlet, FILE_HEAD);
    }

    @Override
    void look(byte[] bytes) {
        if (!begun) {
            begun = true;
            give(bytes);
            collect(HEAD);
        } else if (extended) {
            extended = false;
            bytes[0] &= (byte) ~DESCRIBED;
            give(bytes);
            collect(HEAD);
        } else if (toEmpty > 0) {
            empty(bytes.length);
        } else {
            chunk(bytes);
        }
    }

    private void chunk(byte[] head) {
        long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
        long padded = length + (length & 1);
        var type = new String(head, 0, 4, ISO_8859_1);
        if (type.equals(EXTENDED) && length == 10) {
            give(head);
            extended = true;
            collect((int) length);
        } else if (PICTURE.contains(type)) {
            give(head);
            let(padded, HEAD);
        } else {
            System.arraycopy("null".getBytes(ISO_8859_1), 0, head, 0, 4);
            give(head);
            toEmpty = padded;
            next();
        }
    }

    private void empty(int length) {
        give(new byte[length]);
        toEmpty -= length;
        next();
    }

    private void next() {
        collect(toEmpty > 0 ? (int) Math.min(toEmpty, ZEROS) : HEAD);
    }
}

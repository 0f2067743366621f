package org.deskbell.intake.upload;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which way up a picture is, as cameras say it: phones turn the number and not the picture.
 *
 * @param way 1 to 8, as EXIF counts them
 */
record Orientation(byte way) {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final short TAG = 0x0112;

    /** @param segment the content of a JPEG's APP1; nothing where it does not say */
    static Optional<Orientation> of(byte[] segment) {
        if (Arrays.mismatch(segment, EXIF) != EXIF.length) {
            return Optional.empty();
        }
        try {
            var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(tiff.getInt(4));
            for (int entries = tiff.getShort(); entries > 0; entries--) {
                int at = tiff.position();
                if (tiff.getShort() == TAG) {
                    short way = tiff.getShort(at + 8);
                    return way > 1 && way < 9 ? Optional.of(new Orientation((byte) way)) : Optional.empty();
                }
                tiff.position(at + 12);
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** A JPEG's APP1 that says this and nothing else. */
    byte[] segment() {
        return ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) 34)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort(way)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}

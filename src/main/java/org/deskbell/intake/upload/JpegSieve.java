package org.deskbell.intake.upload;

import java.util.Arrays;

/**
 * Takes out of a JPEG what cameras write into it besides the picture: place, time, device, descriptions, a second picture behind the
 * first. Which way up it is, and its colours, stay.
 */
final class JpegSieve extends ChunkSieve {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;
    private static final int MARK = 0xFF;
    private static final byte[] ICC = {'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E'};

    /** What the bytes are that come next. */
    private enum Next {
        MARKER,
        AFTER_MARK,
        LENGTH,
        EXIF,
        PROFILE
    }

    private Next next = Next.MARKER;
    private int marker;

    JpegSieve(Outlet outlet) {
        super(outlet, 2);
    }

    @Override
    void look(byte[] bytes) {
        switch (next) {
            case MARKER -> marker(bytes[0] & 0xFF, bytes[1] & 0xFF);
            case AFTER_MARK -> marker(MARK, bytes[0] & 0xFF);
            case LENGTH -> segment(((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF) - 2);
            case EXIF -> {
                Orientation.of(bytes).ifPresent(way -> give(way.segment()));
                marker();
            }
            case PROFILE -> profile(bytes);
        }
    }

    private void marker(int first, int second) {
        marker = second;
        if (first != MARK) {
            giveUp();
        } else if (second == MARK) {
            // as many of them as somebody likes may stand before a marker
            next = Next.AFTER_MARK;
            collect(1);
        } else if (second == END) {
            give((byte) MARK, (byte) END);
            dropTheRest();
        } else if (second == 0 || second == 1 || second >= 0xD0 && second <= START) {
            give((byte) MARK, (byte) second);
            if (second == START) {
                marker();
            } else {
                scan();
            }
        } else {
            next = Next.LENGTH;
            collect(2);
        }
    }

    private void segment(int length) {
        if (length < 0) {
            giveUp();
        } else if (marker == APP1) {
            look(length, Next.EXIF);
        } else if (marker == COLOUR_PROFILE) {
            look(length, Next.PROFILE);
        } else if (marker > APP0 && marker < 0xF0 && marker != ADOBE || marker == COMMENT) {
            next = Next.MARKER;
            drop(length, 2);
        } else {
            give((byte) MARK, (byte) marker, (byte) (length + 2 >> 8), (byte) (length + 2));
            next = Next.MARKER;
            let(length, 2);
            if (marker == SCAN) {
                letUntil(MARK, 2);
            }
        }
    }

    private void look(int length, Next what) {
        next = what;
        collect(length);
    }

    private void profile(byte[] bytes) {
        if (Arrays.mismatch(bytes, ICC) == ICC.length) {
            int length = bytes.length + 2;
            give((byte) MARK, (byte) COLOUR_PROFILE, (byte) (length >> 8), (byte) length);
            give(bytes);
        }
        marker();
    }

    private void marker() {
        next = Next.MARKER;
        collect(2);
    }

    private void scan() {
        next = Next.MARKER;
        letUntil(MARK, 2);
    }
}

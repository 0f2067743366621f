package org.deskbell.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Gzip of what is sent more than once, so that it pays to do it well. */
public final class Zip {

    private Zip() {}

    /** Whether the browser takes it; all do, and none of them says how gladly. */
    public static boolean isWelcome(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }

    static byte[] of(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return zipped.toByteArray();
    }

    /**
     * Two texts, zipped ahead, with a gap between them that is filled each time. What fills it stands there as it is, in what RFC 1951
     * calls a stored block; nothing has to be zipped any more then.
     */
    public static final class Gap {

        /** RFC 1952: deflate, and nothing to say of file, time or system. */
        private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
        private static final int LENGTHS = 4;
        private static final int TRAILER = 8;

        private final byte[] before;
        private final byte[] after;
        private final int width;
        private final byte[] zippedBefore;
        private final byte[] zippedAfter;

        /** @param width bytes between the two, less than 64 kB */
        public Gap(byte[] before, int width, byte[] after) {
            this.before = before;
            this.after = after;
            this.width = width;
            // what ends it is a stored block without anything in it, whose head serves for what fills the gap
            var flushed = deflate(new byte[0], before, false);
            this.zippedBefore = Arrays.copyOf(flushed, flushed.length - LENGTHS);
            // what stands before the gap may be referred to; no text has the zeros that stand for what fills it
            this.zippedAfter = deflate(Arrays.copyOf(before, before.length + width), after, true);
        }

        private static byte[] deflate(byte[] known, byte[] bytes, boolean last) {
            var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setDictionary(known);
            deflater.setInput(bytes);
            if (last) {
                deflater.finish();
            }
            // worst comes to worst, it is a little longer than it was
            var zipped = new byte[bytes.length + bytes.length / 100 + 100];
            int length = deflater.deflate(zipped, 0, zipped.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            deflater.end();
            return Arrays.copyOf(zipped, length);
        }

        /** How many bytes are kept. */
        public int weight() {
            return before.length + after.length + zippedBefore.length + zippedAfter.length;
        }

        /** All of it as it is. */
        public byte[] filled(byte[] filling) {
            return check(ByteBuffer.allocate(before.length + width + after.length).put(before).put(filling).put(after));
        }

        /** The same, zipped. */
        public byte[] zipped(byte[] filling) {
            var crc = new CRC32();
            crc.update(before);
            crc.update(filling);
            crc.update(after);
            return check(
                    ByteBuffer.allocate(HEADER.length + zippedBefore.length + LENGTHS + width + zippedAfter.length + TRAILER)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .put(HEADER)
                            .put(zippedBefore)
                            .putShort((short) width)
                            .putShort((short) ~width)
                            .put(filling)
                            .put(zippedAfter)
                            .putInt((int) crc.getValue())
                            .putInt(before.length + width + after.length));
        }

        /** The lengths are right only if the filling has the width of the gap. */
        private static byte[] check(ByteBuffer full) {
            if (full.hasRemaining()) {
                throw new IllegalArgumentException("this does not fill the gap");
            }
            return full.array();
        }
    }
}

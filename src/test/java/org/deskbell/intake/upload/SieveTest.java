package org.deskbell.intake.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cameras write beside the picture is gone, the picture is the same, wherever the pieces are cut. */
class SieveTest {

    private static final String PLACE = "CANARY 48.2082N 16.3738E";
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 100, 1_000_000})
    void aJpegKeepsItsPictureAndWhichWayUpItIs(int size) throws Exception {
        var bare = picture("jpg");
        var behindTheStart = concat(segment(0xE1, exif((byte) 6)), segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + PLACE),
                segment(0xED, "Photoshop 3.0\0" + PLACE), segment(0xFE, PLACE), segment(0xE2, "MPF\0" + PLACE),
                segment(0xE2, "ICC_PROFILE\0\1\1profile"), segment(0xE1, ""), new byte[]{(byte) 0xFF, (byte) 0xFF});
        var photo = concat(Arrays.copyOf(bare, 2), behindTheStart, Arrays.copyOfRange(bare, 3, bare.length), picture("jpg"),
                PLACE.getBytes(ISO_8859_1));

        var kept = sieved("image/jpeg", photo, size, true);
        assertThat(text(kept)).doesNotContain("CANARY", "http", "Photoshop").contains("ICC_PROFILE");
        assertThat(pixels(kept)).isEqualTo(pixels(bare));
        var way = Arrays.copyOfRange(kept, 6, 40);
        assertThat(Orientation.of(way)).contains(new Orientation((byte) 6));
        assertThat(kept).hasSizeLessThan(bare.length + 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100, 1_000_000})
    void aPngKeepsItsPicture(int size) throws Exception {
        var bare = picture("png");
        var photo = concat(Arrays.copyOf(bare, 33), chunk("eXIf", "II*\0" + PLACE), chunk("tEXt", "Location\0" + PLACE),
                chunk("iTXt", "XML:com.adobe.xmp" + PLACE), chunk("prVt", PLACE), chunk("tEXt", ""),
                Arrays.copyOfRange(bare, 33, bare.length), PLACE.getBytes(ISO_8859_1));
        var kept = sieved("image/png", photo, size, true);
        assertThat(kept).isEqualTo(bare);
        assertThat(pixels(kept)).isEqualTo(pixels(bare));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100, 1_000_000})
    void aWebpKeepsItsPictureAndItsLength(int size) {
        var extended = riff("VP8X", new byte[]{0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        var photo = concat(Arrays.copyOf(WEBP, 12), extended, Arrays.copyOfRange(WEBP, 12, WEBP.length),
                riff("EXIF", ("II*\0" + PLACE + "x").getBytes(ISO_8859_1)),
                riff("XMP ", PLACE.repeat(100).getBytes(ISO_8859_1)));
        var kept = sieved("image/webp", photo, size, true);
        assertThat(kept).hasSameSizeAs(photo);
        assertThat(text(kept)).doesNotContain("CANARY", "EXIF", "XMP")
                .contains(text(Arrays.copyOfRange(WEBP, 12, WEBP.length)));
        assertThat(kept[20]).isZero();
    }

    @Test
    void withoutBeingAskedItChangesNothing() throws Exception {
        var photo = concat(picture("jpg"), PLACE.getBytes(ISO_8859_1));
        var out = new ByteArrayOutputStream();
        Sieve.of("image/jpeg", false, out::write).pass(photo, 0, photo.length);
        assertThat(out.toByteArray()).isEqualTo(photo);
        assertThat(Sieve.of("text/plain", true, out::write)).isInstanceOf(Sieve.Open.class);
    }

    @Test
    void whatIsNoJpegInsideIsNotSound() throws Exception {
        var bare = picture("jpg");
        var broken = concat(Arrays.copyOf(bare, 2), PLACE.getBytes(ISO_8859_1), bare);
        assertThat(text(sieved("image/jpeg", broken, 10, false))).doesNotContain("CANARY");
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(3);
        for (var type : Sieve.PICTURES) {
            for (int round = 0; round < 500; round++) {
                var bytes = new byte[random.nextInt(2000)];
                for (int at = 0; at < bytes.length; at++) {
                    bytes[at] = random.nextInt(4) == 0 ? (byte) 0xFF : random.nextInt(3) == 0 ? 0 : (byte) random.nextInt(256);
                }
                var sieve = Sieve.of(type, true, (piece, from, length) -> assertThat(length).isNotNegative());
                sieve.pass(bytes, 0, bytes.length);
            }
        }
    }

    private static byte[] sieved(String type, byte[] file, int size, boolean sound) {
        var out = new ByteArrayOutputStream();
        var sieve = Sieve.of(type, true, out::write);
        for (int at = 0; at < file.length; at += size) {
            sieve.pass(file, at, Math.min(size, file.length - at));
        }
        assertThat(sieve.isSound()).isEqualTo(sound);
        return out.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 7919);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, 40, 30, null, 0, 40);
    }

    /** A camera's, little end first, with a place behind the table. */
    private static String exif(byte way) {
        var tiff = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN).put("II*\0".getBytes(ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2).putShort((short) 0x010F).putShort((short) 2).putInt(1).putInt(0);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort(way).putShort((short) 0).putInt(0);
        return "Exif\0\0" + text(tiff.array()) + PLACE;
    }

    private static byte[] segment(int marker, String content) {
        int length = content.length() + 2;
        return concat(new byte[]{(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                content.getBytes(ISO_8859_1));
    }

    private static byte[] chunk(String type, String content) {
        var body = (type + content).getBytes(ISO_8859_1);
        var crc = new CRC32();
        crc.update(body);
        return ByteBuffer.allocate(body.length + 8).putInt(content.length()).put(body).putInt((int) crc.getValue()).array();
    }

    private static byte[] riff(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

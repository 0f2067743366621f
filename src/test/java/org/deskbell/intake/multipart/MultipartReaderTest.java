package org.deskbell.intake.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is cut where, the same comes out; whatever is nonsense, what stands before it comes out. */
class MultipartReaderTest {

    private static final String BOUNDARY = "----WebKitFormBoundaryAbC123";

    /** What a part came to. */
    private record Seen(String field, String fileName, byte[] bytes, boolean whole) {

        String text() {
            return new String(bytes, UTF_8);
        }
    }

    /** Keeps all that comes. */
    private static final class Basket implements PartSink {

        private final List<Seen> seen = new ArrayList<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Part part;

        @Override
        public void begin(Part begun) {
            assertThat(part).isNull();
            part = begun;
            bytes.reset();
        }

        @Override
        public void take(byte[] piece, int from, int length) {
            assertThat(part).isNotNull();
            bytes.write(piece, from, length);
        }

        @Override
        public void end(boolean whole) {
            seen.add(new Seen(part.field(), part.fileName(), bytes.toByteArray(), whole));
            part = null;
        }
    }

    @Test
    void readsWhatBrowsersSendWhereverItIsCut() {
        var post = post(text("name", "Ann Böll"), file("shot", "photo.png", "\r\n--\r\n----WebKit\r\n\u0000\u0001"),
                file("log", "", ""), text("empty", ""), text("end", "x"));
        for (int size : new int[]{1, 2, 3, 7, 31, 64, 10_000}) {
            var basket = new Basket();
            assertThat(read(post, size, basket)).as("in pieces of " + size).isTrue();
            assertThat(basket.seen).extracting(Seen::field).containsExactly("name", "shot", "log", "empty", "end");
            assertThat(basket.seen).extracting(Seen::fileName).containsExactly(null, "photo.png", "", null, null);
            assertThat(basket.seen).extracting(Seen::text)
                    .containsExactly("Ann Böll", "\r\n--\r\n----WebKit\r\n\u0000\u0001", "", "", "x");
            assertThat(basket.seen).allMatch(Seen::whole);
        }
    }

    @Test
    void anyBytesComeThroughAsTheyAre() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var content = new byte[random.nextInt(5000)];
            for (int i = 0; i < content.length; i++) {
                // what delimiters are made of, so that many places look like one
                content[i] = (byte) "\r\n--WebKitFormBoundaryAbC12".charAt(random.nextInt(27));
            }
            var basket = new Basket();
            assertThat(read(post(new String(content, ISO_8859_1), ISO_8859_1), 1 + random.nextInt(300), basket)).isTrue();
            assertThat(basket.seen.get(0).bytes).isEqualTo(content);
        }
    }

    private static byte[] post(String content, Charset charset) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\n" + content + "\r\n--"
                + BOUNDARY + "--\r\n").getBytes(charset);
    }

    @Test
    void whatBreaksOffLeavesWhatCameBefore() {
        var post = post(text("name", "Ann"), file("shot", "photo.png", "0123456789"), text("end", "x"));
        for (int length = 0; length < post.length - 4; length++) {
            var basket = new Basket();
            assertThat(read(Arrays.copyOf(post, length), 16, basket)).as("cut at " + length).isFalse();
            assertThat(basket.seen.stream().filter(seen -> !seen.whole).count()).isLessThanOrEqualTo(1);
            if (length > 150) {
                assertThat(basket.seen.get(0).text()).isEqualTo("Ann");
                assertThat(basket.seen.get(0).whole).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no boundary at all", "--x", "--B", "--B\r\n", "--B--", "--B\r\n\r\nno head\r\n--B--",
            "--B\r\nContent-Disposition: form-data\r\n\r\nno name\r\n--B--",
            "--B\r\nContent-Type: text/plain\r\n\r\nno disposition\r\n--B--", "--Bx\r\n\r\n", "\r\n\r\n--B\r\n--B\r\n--B"})
    void nonsenseBringsNothingAndDoesNotFail(String body) {
        for (int size : new int[]{1, 5, 1000}) {
            var basket = new Basket();
            var reader = new MultipartReader("B", basket);
            feed(reader, body.getBytes(UTF_8), size);
            assertThat(reader.end()).isEqualTo(body.equals("--B--"));
            assertThat(basket.seen).isEmpty();
        }
    }

    @Test
    void aHeadWithoutEndIsPassedOver() {
        var basket = new Basket();
        var body = "--B\r\nX: " + "y".repeat(3 * MultipartReader.LONGEST_HEAD)
                + "\r\n--B\r\ncontent-disposition: form-data; name=after\r\n\r\nkept\r\n--B--";
        assertThat(read(body.getBytes(UTF_8), "B", 100, basket)).isFalse();
        assertThat(basket.seen).extracting(Seen::text).containsExactly("kept");
    }

    @Test
    void noBytesMakeItFail() {
        var random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            var bytes = new byte[random.nextInt(400)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) "--B\r\n: ;=\"\\name%".charAt(random.nextInt(16));
            }
            read(bytes, "B", 1 + random.nextInt(50), new Basket());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "name=\"a\"; filename=\"b.png\"                      | a   | b.png",
            "name=\"a%22b\"; filename=\"x%22y%0D%0A.png\"        | a\"b | x\"y\\r\\n.png",
            "name=\"a\"; filename=\"x\\\"y.png\"                  | a   | x\"y.png",
            "name=\"a\"; filename=\"C:\\dir\\x.png\"              | a   | C:\\dir\\x.png",
            "filename=b; name=a                                   | a   | b",
            "NAME=\"a\"; FileName=\"naïve 文.txt\"               | a   | naïve 文.txt",
            "name=\"a;b=c\"; filename=\"d;name=e\"               | a;b=c | d;name=e",
            "name=\"a\"; filename=\"open                          | a   | open"})
    void readsHeadsAsClientsWriteThem(String parameters, String field, String fileName) {
        var head = "Content-Type: x\r\nContent-Disposition: form-data; " + parameters;
        var part = Disposition.read(head.getBytes(UTF_8)).orElseThrow();
        assertThat(part.field()).isEqualTo(field);
        assertThat(part.fileName()).isEqualTo(fileName.replace("\\r\\n", "\r\n"));
        assertThat(part).hasToString("Part[file]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"multipart/form-data; boundary=abc | abc",
            "Multipart/Form-Data; charset=utf-8; Boundary=\"a b'c\" | a b'c", "multipart/form-data |",
            "multipart/mixed; boundary=abc |", "text/plain |", "multipart/form-data; boundary= |"})
    void findsTheBoundary(String contentType, String boundary) {
        assertThat(MultipartReader.boundary(contentType).orElse(null)).isEqualTo(boundary);
        assertThat(MultipartReader.boundary(null)).isEmpty();
    }

    private static String text(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value;
    }

    private static String file(String name, String fileName, String content) {
        return "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content;
    }

    private static byte[] post(String... parts) {
        var post = new StringBuilder();
        for (var part : parts) {
            post.append("--").append(BOUNDARY).append("\r\n").append(part).append("\r\n");
        }
        return post.append("--").append(BOUNDARY).append("--\r\n").toString().getBytes(UTF_8);
    }

    private static boolean read(byte[] post, int size, PartSink sink) {
        return read(post, BOUNDARY, size, sink);
    }

    private static boolean read(byte[] post, String boundary, int size, PartSink sink) {
        var reader = new MultipartReader(boundary, sink);
        feed(reader, post, size);
        return reader.end();
    }

    private static void feed(MultipartReader reader, byte[] body, int size) {
        for (int at = 0; at < body.length; at += size) {
            reader.read(Arrays.copyOfRange(body, at, Math.min(body.length, at + size)));
        }
    }
}

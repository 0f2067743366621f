package org.deskbell.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** Files that a journey sends, and knows again by the number of their message. */
final class Luggage {

    private static final String BOUNDARY = "----journey";
    private static final String FORM = "/forms/attached.yml";

    private Luggage() {}

    /** A directory of forms that ask for files, as a setting. */
    static Map<String, String> forms(Path directory) throws IOException {
        var forms = Files.createDirectories(directory.resolve("forms"));
        try (InputStream form = Luggage.class.getResourceAsStream(FORM)) {
            Files.write(forms.resolve("attached.yml"), form.readAllBytes());
        }
        return Map.of("DESKBELL_FORMS_DIR", forms.toString(), "DESKBELL_FILES_SENDER", "100G/1h");
    }

    /** A text that no other message has. */
    static byte[] of(int message, int length) {
        var text = new byte[length];
        var random = new Random(message);
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + random.nextInt(26));
        }
        return text;
    }

    /** The form with a file, as a browser without scripts posts it. */
    static HttpRequest.Builder posted(Application application, String stamp, String subject, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                (field("_stamp", stamp) + field("email", "ann@example.com") + field("subject", subject) + "--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"more\"; filename=\"a.log\"\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n" + field("message", "after the file") + "--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return HttpRequest.newBuilder(application.at("/f/attached"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}

package org.deskbell.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import com.microsoft.playwright.options.FilePayload;

/** Files that a visitor has on their disk, most of them pictures. */
final class Pictures {

    /** One dot. */
    static final String PNG_BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Pictures() {}

    static FilePayload png(String name) {
        return new FilePayload(name, "image/png", Base64.getDecoder().decode(PNG_BASE64));
    }

    static FilePayload text(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
    }
}

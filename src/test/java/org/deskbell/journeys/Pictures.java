package org.deskbell.journeys;

import java.util.Base64;

import com.microsoft.playwright.options.FilePayload;

/** Pictures that a visitor has on their disk. */
final class Pictures {

    /** One dot. */
    static final String PNG_BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private Pictures() {}

    static FilePayload png(String name) {
        return new FilePayload(name, "image/png", Base64.getDecoder().decode(PNG_BASE64));
    }
}

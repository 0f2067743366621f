package org.deskbell.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * One real browser for all journeys: the system's Chromium or Chrome, else the one that Playwright fetches. Where neither is to be
 * had the journeys are skipped, loudly; with {@code -Ddeskbell.browser=required} they fail.
 */
public class Chromium implements BeforeAllCallback {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Third-party cookies blocked, and no talk with anybody but us. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--test-third-party-cookie-phaseout");

    private static Browser browser;
    private static String missing;

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (browser == null && missing == null) {
            launch();
        }
        if (missing != null) {
            if ("required".equals(System.getProperty("deskbell.browser"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("[WARNING] SKIPPED " + context.getDisplayName() + ": " + missing);
            Assumptions.abort(missing);
        }
    }

    /** A fresh profile: no cookies, no storage, nothing cached. */
    static BrowserContext visitor(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static void launch() {
        var system = installed();
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(system == null ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions().setArgs(FLAGS);
            browser = playwright.chromium().launch(system == null ? options : options.setExecutablePath(system));
        } catch (PlaywrightException e) {
            missing = "no browser: neither Chromium nor Chrome is installed, and Playwright could not fetch one ("
                    + e.getMessage().lines().findFirst().orElse("") + ")";
        }
    }

    private static Path installed() {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}

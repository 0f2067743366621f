package org.deskbell.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

import org.deskbell.helpdesk.sandbox.Manners;
import org.deskbell.helpdesk.sandbox.Sandbox;

import com.microsoft.playwright.options.FilePayload;

/** The states that a visitor can meet, and how to get there. */
enum VisitorState {
    FORM {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/contact");
        }
    },
    GERMAN {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/contact?lang=de");
        }
    },
    OTHER_COMPANY {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/shop");
        }
    },
    ERRORS {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            FORM.reach(visitor, home, sandbox);
            visitor.page.getByLabel("Email address").fill("amara@gmial");
            visitor.send();
            visitor.page.waitForSelector("#summary");
        }
    },
    EVERY_KIND {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/everything");
        }
    },
    EVERY_KIND_WRONG {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            EVERY_KIND.reach(visitor, home, sandbox);
            visitor.page.getByLabel("Email address").fill("amara@gmial.com");
            visitor.page.getByLabel("Your website").fill("our shop");
            visitor.page.getByLabel("How many").fill("a few");
            visitor.page.getByLabel("Month").fill("13");
            visitor.send();
            visitor.page.waitForSelector("#summary");
        }
    },
    EVERY_KIND_FROM_THE_RIGHT {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/everything?lang=ar");
        }
    },
    FILES {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/pictures");
            visitor.page.waitForSelector(".drops");
        }
    },
    FILES_WITHOUT_SCRIPT {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.route("**/assets/{htmx,files}*", route -> route.abort());
            visitor.page.navigate(home + "f/pictures");
            give(visitor, Pictures.png("lamp.png"), Pictures.text("run.exe", "MZ"));
            visitor.send();
            visitor.page.waitForSelector("#summary");
        }
    },
    FILES_ON_THEIR_WAY {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.route("**/files?**", route -> {});
            FILES.reach(visitor, home, sandbox);
            give(visitor, Pictures.png("lamp.png"), Pictures.text("app.log", "10:00 it flickers"));
            visitor.page.waitForSelector("progress");
            visitor.send();
            visitor.page.waitForSelector("#files-note:not(:empty)");
        }
    },
    FILES_NOT_ARRIVED {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.route("**/files?**", route -> route.abort());
            FILES.reach(visitor, home, sandbox);
            give(visitor, Pictures.png("lamp.png"), Pictures.text("empty.log", ""));
            visitor.page.waitForSelector("[data-retry]:not([hidden])");
            visitor.send();
            visitor.page.waitForSelector("#files-note:not(:empty)");
        }
    },
    FILES_FROM_THE_RIGHT {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/pictures?lang=ar");
            visitor.page.waitForSelector(".drops");
            give(visitor, Pictures.png("صورة المصباح 2026.png"), Pictures.text("app.log", "10:00 it flickers"),
                    Pictures.text("empty.log", ""));
            visitor.page.waitForSelector("[name=_drop] >> nth=1");
            visitor.send();
            visitor.send();
            visitor.page.waitForSelector("#summary");
        }
    },
    FILE_OF_A_TICKET {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            sandbox.forget();
            FILES.reach(visitor, home, sandbox);
            visitor.page.getByLabel("Email address").fill("amara@example.com");
            give(visitor, Pictures.png("a picture of the lamp that hangs in the hall.png"));
            visitor.page.waitForSelector("[name=_drop]");
            visitor.send();
            visitor.ticket();
            var link = Pattern.compile("/a/([A-Za-z0-9_-]+/[A-Za-z0-9_-]+)").matcher(sandbox.tickets().get(0).json());
            assertThat(link.find()).isTrue();
            visitor.page.navigate(home + "a/" + link.group(1));
        }
    },
    OFFLINE {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("Offline");
            visitor.page.waitForSelector("form[data-htmx-powered]");
            visitor.page.context().setOffline(true);
            visitor.send();
            visitor.page.waitForSelector("#trouble:not([hidden])");
        }
    },
    TICKET {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            sandbox.behave(Manners.FINE);
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("Battery won’t charge");
            visitor.send();
            visitor.heading("We’ve got your request");
            visitor.page.getByText("What you sent us").click();
        }
    },
    PENDING {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            sandbox.behave(Manners.BUSY);
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("Battery won’t charge");
            visitor.send();
            visitor.heading("Your request is safe with us");
        }
    },
    NOT_FOUND {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/nowhere");
        }
    },
    CLOSED {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "f/warranty");
        }
    },
    ONCE_MORE {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("Once more");
            visitor.page.evaluate("() => document.querySelector('[name=_stamp]').value = 'from another time'");
            visitor.send();
            visitor.page.waitForSelector("#note h2");
        }
    },
    NOT_KEPT {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.hasNoHtmx();
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("Nowhere to write it down");
            try (var other = DriverManager.getConnection("jdbc:sqlite:target/test-data/deskbell.db");
                    var statement = other.createStatement()) {
                statement.execute("begin immediate");
                visitor.send();
                visitor.page.waitForSelector("#note h2");
                statement.execute("rollback");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    },
    GONE_MEANWHILE {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.hasNoHtmx();
            FORM.reach(visitor, home, sandbox);
            visitor.fillContact("There was a form here");
            visitor.page.evaluate("() => document.getElementById('request').action = '/f/warranty'");
            visitor.send();
            visitor.heading("This form is closed");
            visitor.page.waitForSelector("[data-copy]:not([hidden])");
        }
    },
    SANDBOX {
        @Override
        void reach(Visitor visitor, String home, Sandbox sandbox) {
            visitor.page.navigate(home + "sandbox");
        }
    };

    abstract void reach(Visitor visitor, String home, Sandbox sandbox);

    private static void give(Visitor visitor, FilePayload... files) {
        visitor.page.locator("#field-shots").setInputFiles(files);
    }
}

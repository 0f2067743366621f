package org.deskbell.helpdesk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;

import org.deskbell.helpdesk.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;

/** A process with credentials and without a sandbox: tickets go where the settings say, and there is nothing pretended. */
@QuarkusTest
@QuarkusTestResource(value = LiveDeskTest.Live.class, restrictToAnnotatedClass = true)
class LiveDeskTest {

    /** The settings of a desk that is a stub. */
    public static class Live implements QuarkusTestResourceLifecycleManager {

        private final DeskStub stub = new DeskStub();

        @Override
        public Map<String, String> start() {
            stub.then(DeskAct.ticket("00700"));
            return Map.of("deskbell.sandbox", "false", "deskbell.help-desk.url", stub.url().toString(),
                    "deskbell.help-desk.account-email", "desk@example.com", "deskbell.help-desk.token", "token");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(stub, field -> field.getType() == DeskStub.class);
        }

        @Override
        public void stop() {
            try {
                stub.close();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    DeskStub stub;

    @Inject
    HelpDesk desk;

    @Inject
    Sandbox sandbox;

    @Test
    void ticketsGoWhereTheSettingsSay() {
        NewTicket ticket = new NewTicket(null, "a@example.com", null, "S", null, null, null, null, null);

        assertThat(desk.create(ticket)).isEqualTo(new Outcome.Created("00700"));
        assertThat(desk.name()).isEqualTo("proprofs");
        assertThat(stub.requests()).singleElement().asString().contains("\"token\":\"token\"");
    }

    @Test
    void thereIsNoSandbox() {
        given().get("/sandbox").then().statusCode(404);
        given().formParam("manners", "BUSY").post("/sandbox").then().statusCode(404);
        assertThat(sandbox.isOn()).isFalse();
        assertThatThrownBy(sandbox::account).isInstanceOf(IllegalStateException.class);
    }
}

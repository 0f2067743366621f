package org.deskbell.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;

@QuarkusTest
class EventLoopsTest {

    @Inject
    Vertx vertx;

    @Test
    void thereIsOneForEachProcessor() {
        assertThat(vertx.nettyEventLoopGroup()).hasSize(Runtime.getRuntime().availableProcessors());
    }
}

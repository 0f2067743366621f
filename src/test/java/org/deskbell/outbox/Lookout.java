package org.deskbell.outbox;

import jakarta.inject.Singleton;

/** Makes the watch of the running application look around now. */
@Singleton
public class Lookout {

    private final Watch watch;

    Lookout(Watch watch) {
        this.watch = watch;
    }

    public void look() {
        watch.round();
    }
}

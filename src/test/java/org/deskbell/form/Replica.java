package org.deskbell.form;

/** The forms of another process over the same database. */
public final class Replica {

    private Replica() {}

    public static Forms over(Published published) {
        return new Forms(new Shelf.Sample(), published);
    }
}

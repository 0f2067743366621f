package org.deskbell.console;

/** Somebody who may use the console. */
record User(String name, Role role, String hash) {

    @Override
    public String toString() {
        return "User[" + name + ", " + role + "]";
    }
}

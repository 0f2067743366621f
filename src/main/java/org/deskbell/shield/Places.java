package org.deskbell.shield;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.inject.Singleton;

/** Where something comes from, as far as it may be written down: a keyed hash, from which nobody gets back to an address. */
@Singleton
public class Places {

    /** Of an IPv6 address; the rest is a household's to choose. */
    private static final int PREFIX = 8;

    private final Seals seals;

    Places(Seals seals) {
        this.seals = seals;
    }

    /** The same for everything from one place; null where nobody can tell. */
    public String hash(InetAddress client) {
        return client == null ? null : seals.seal("place", prefix(client));
    }

    static String prefix(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, PREFIX)));
    }
}

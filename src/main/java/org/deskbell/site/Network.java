package org.deskbell.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import io.netty.util.NetUtil;

/** A block of Internet addresses, such as {@code 10.0.0.0/8}; one address alone is a block too. No name is ever looked up. */
final class Network {

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /** Empty for whatever is neither an address nor a block. */
    static Optional<Network> of(String text) {
        var parts = text.strip().split("/", -1);
        var start = address(parts[0]).map(InetAddress::getAddress);
        if (start.isEmpty() || parts.length > 2 || parts.length == 2 && !parts[1].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int most = start.get().length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        return bits > most ? Optional.empty() : Optional.of(new Network(start.get(), bits));
    }

    /** The address that is written there and nothing else; IPv4 also where it is dressed as IPv6. */
    static Optional<InetAddress> address(String text) {
        int zone = text.indexOf('%');
        var bytes = NetUtil.createByteArrayFromIpAddressString(zone < 0 ? text : text.substring(0, zone));
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are always an address", e);
        }
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((bytes[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}

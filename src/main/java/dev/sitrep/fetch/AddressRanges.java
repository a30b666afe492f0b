package dev.sitrep.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** A set of address ranges in CIDR notation. */
public final class AddressRanges {
    /**
     * Everything that is not a public unicast address: the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890), with
     * multicast, and IPv6 outside 2000::/3. The translated forms (64:ff9b::/96, 6to4, Teredo, IPv4-compatible) are in it whole,
     * since an inside address may hide in them; IPv4-mapped ones become IPv4 in Java before they are asked about.
     * 168.63.129.16 is a cloud's metadata service at an address that looks public.
     */
    static final AddressRanges INSIDE =
            AddressRanges.of(
                    Stream.of(
                                    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16"
                                            + " 172.16.0.0/12",
                                    "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"
                                            + " 198.18.0.0/15",
                                    "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"
                                            + " 168.63.129.16/32",
                                    "::/3 4000::/2 8000::/1 2001::/23 2001:db8::/32 2002::/16"
                                            + " 3fff::/20")
                            .flatMap(line -> Stream.of(line.split(" ")))
                            .toList());

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Range(byte[] address, int bits) {
        static Range of(String cidr) {
            int slash = cidr.indexOf('/');
            byte[] address = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
            int bits = Integer.parseInt(cidr.substring(slash + 1));
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException(cidr);
            }
            return new Range(address, bits);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((other[i / 8] & mask) != (address[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    private AddressRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads ranges such as {@code 127.0.0.0/8} and {@code fd00::/8}.
     *
     * @throws IllegalArgumentException on anything else
     */
    public static AddressRanges of(List<String> cidr) {
        return new AddressRanges(cidr.stream().map(Range::of).toList());
    }

    static boolean isRange(String cidr) {
        try {
            Range.of(cidr);
            return true;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ranges.stream().anyMatch(r -> r.contains(bytes));
    }
}

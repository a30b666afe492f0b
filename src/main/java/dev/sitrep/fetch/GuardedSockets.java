package dev.sitrep.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.List;

import javax.net.SocketFactory;

/**
 * Sockets that connect to the outside only.
 *
 * <p>The check stands at connecting, on the very address that is connected to: a check of the name before would be passed by a
 * name that answers differently the second time, and a check in OkHttp's Dns is never asked about addresses written as
 * numbers (127.0.0.1, 2130706433, [::ffff:127.0.0.1]).
 */
final class GuardedSockets extends SocketFactory {
    private final AddressRanges allowed;
    private final List<Integer> ports;

    GuardedSockets(AddressRanges allowed, List<Integer> ports) {
        this.allowed = allowed;
        this.ports = ports;
    }

    /** Says that an address may not be connected to. */
    static final class Refusal extends IOException {
        Refusal(String why) {
            super(why);
        }
    }

    private void check(InetSocketAddress target) throws Refusal {
        InetAddress address = target.getAddress();
        if (address == null) {
            throw new Refusal("the name was not looked up");
        }
        if (allowed.contains(address)) {
            return;
        }
        if (AddressRanges.INSIDE.contains(address)) {
            throw new Refusal(
                    "the address "
                            + address.getHostAddress()
                            + " is on the inside and not among the allowed ranges");
        }
        if (!ports.contains(target.getPort())) {
            throw new Refusal("port " + target.getPort() + " is not among the allowed ports");
        }
    }

    /** The other side went away within TLS without saying goodbye: what came may be half of it (RFC 8446, 6.1). */
    static final class CutOff extends SocketException {
        CutOff() {
            super("the connection ended without the goodbye of TLS");
        }
    }

    /** A socket that looks whom it connects to. */
    final class GuardedSocket extends Socket {
        private boolean tls;

        /**
         * From now on its end is an error: TLS says goodbye first, and Java's TLS would take the lack of it for the end of an
         * answer.
         */
        void carriesTls() {
            tls = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            InputStream in = super.getInputStream();
            return tls ? new EndlessStream(in) : in;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target)) {
                throw new Refusal("it is not an internet address");
            }
            check(target);
            super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }
    }

    private static final class EndlessStream extends FilterInputStream {
        EndlessStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return more(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return more(super.read(bytes, offset, length));
        }

        private static int more(int read) throws CutOff {
            if (read < 0) {
                throw new CutOff();
            }
            return read;
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new Refusal("only sockets that are connected later are checked");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        throw new Refusal("only sockets that are connected later are checked");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new Refusal("only sockets that are connected later are checked");
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw new Refusal("only sockets that are connected later are checked");
    }
}

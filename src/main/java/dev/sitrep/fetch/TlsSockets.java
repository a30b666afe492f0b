package dev.sitrep.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocketFactory;

/** TLS over guarded sockets that are already connected; the sockets beneath are told that they carry it. */
final class TlsSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;

    TlsSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public Socket createSocket(Socket beneath, String host, int port, boolean autoClose)
            throws IOException {
        if (!(beneath instanceof GuardedSockets.GuardedSocket guarded)) {
            throw new GuardedSockets.Refusal("the connection was not checked");
        }
        guarded.carriesTls();
        return tls.createSocket(beneath, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw unchecked();
    }

    @Override
    public Socket createSocket(
            InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        throw unchecked();
    }

    private static IOException unchecked() {
        return new GuardedSockets.Refusal("TLS goes over checked connections only");
    }
}
